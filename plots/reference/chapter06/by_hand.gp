# by_hand: A convolution and a pooling by hand
set encoding utf8
set terminal svg size 712,756 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'by_hand'
set output 'plots/reference/chapter06/by_hand.svg'
data = 'plots/reference/chapter06/by_hand.dat'
set border 3 lw 1 lc rgb '#606060'
set tics nomirror out scale 0.5
set format '%g'
set grid lt 1 lw 1 lc rgb '#e6e6e6'
set xtics offset 0,0.3
set xlabel offset 0,0.7
set ylabel offset 0.7,0
set multiplot title 'A convolution and a pooling by hand' font ',19'

# panel 1: picture
set origin 0, 0.4708995
set size 0.5, 0.4232804
set bmargin at screen 0.5502646
set label 'picture' at screen 0.2865169, screen 0.9153439 center font ',18'
set lmargin at screen 0.1067416
set rmargin at screen 0.4662921
set tmargin at screen 0.8888889
set border 15
set label 'row' at screen 0.02808989, screen 0.7195767 center rotate
set key at screen 0.2865169, screen 0.9100529 center center horizontal Left reverse samplen 2 maxrows 1
set xlabel 'column'
unset ylabel
unset grid
set xrange [-0.5:5.5]
set yrange [-0.5:5.5]
set palette defined (0 '#ffffff', 1 '#000000')
set cbrange [0:1]
unset colorbox
set yrange [5.5:-0.5]
set xtics scale 0 ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4, '5' 5)
set ytics scale 0 ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4, '5' 5)
written(v) = sprintf(v == floor(v) ? '%.0f' : '%.3g', v)
plot data index 0 matrix using ($3 == $3 ? $1 : NaN):2:(0.485):(0.485):3 with boxxy fs solid noborder lc palette notitle, \
     data index 0 matrix using 1:2:($3 == $3 && !($3 > 0.65) ? written($3) : '') with labels font ',15' tc rgb '#000000' notitle, \
     data index 0 matrix using 1:2:($3 == $3 && ($3 > 0.65) ? written($3) : '') with labels font ',15' tc rgb '#ffffff' notitle

# panel 2: kernel
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.5, 0.4708995
set size 0.5, 0.4232804
set bmargin at screen 0.5502646
set label 'kernel' at screen 0.7865169, screen 0.9153439 center font ',18'
set lmargin at screen 0.6067416
set rmargin at screen 0.9662921
set tmargin at screen 0.8888889
set border 15
set label 'row' at screen 0.5280899, screen 0.7195767 center rotate
set key at screen 0.7865169, screen 0.9100529 center center horizontal Left reverse samplen 2 maxrows 1
set xlabel 'column'
unset ylabel
unset grid
set xrange [-0.5:2.5]
set yrange [-0.5:2.5]
set palette defined (0 '#2166ac', 1 '#67a9cf', 2 '#d1e5f0', 3 '#ffffff', 4 '#fddbc7', 5 '#ef8a62', 6 '#b2182b')
set cbrange [-1:1]
unset colorbox
set yrange [2.5:-0.5]
set xtics scale 0 ('0' 0, '1' 1, '2' 2)
set ytics scale 0 ('0' 0, '1' 1, '2' 2)
written(v) = sprintf(v == floor(v) ? '%.0f' : '%.3g', v)
plot data index 1 matrix using ($3 == $3 ? $1 : NaN):2:(0.485):(0.485):3 with boxxy fs solid noborder lc palette notitle, \
     data index 1 matrix using 1:2:($3 == $3 && !(abs($3) > 0.7) ? written($3) : '') with labels font ',15' tc rgb '#000000' notitle, \
     data index 1 matrix using 1:2:($3 == $3 && (abs($3) > 0.7) ? written($3) : '') with labels font ',15' tc rgb '#ffffff' notitle

# panel 3: response
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0, 0
set size 0.5, 0.4232804
set bmargin at screen 0.07936508
set label 'response' at screen 0.2865169, screen 0.4444444 center font ',18'
set lmargin at screen 0.1067416
set rmargin at screen 0.4662921
set tmargin at screen 0.4179894
set border 15
set label 'row' at screen 0.02808989, screen 0.2486772 center rotate
set key at screen 0.2865169, screen 0.4391534 center center horizontal Left reverse samplen 2 maxrows 1
set xlabel 'column'
unset ylabel
unset grid
set xrange [-0.5:3.5]
set yrange [-0.5:3.5]
set palette defined (0 '#2166ac', 1 '#67a9cf', 2 '#d1e5f0', 3 '#ffffff', 4 '#fddbc7', 5 '#ef8a62', 6 '#b2182b')
set cbrange [-3:3]
unset colorbox
set yrange [3.5:-0.5]
set xtics scale 0 ('0' 0, '1' 1, '2' 2, '3' 3)
set ytics scale 0 ('0' 0, '1' 1, '2' 2, '3' 3)
written(v) = sprintf(v == floor(v) ? '%.0f' : '%.3g', v)
plot data index 2 matrix using ($3 == $3 ? $1 : NaN):2:(0.485):(0.485):3 with boxxy fs solid noborder lc palette notitle, \
     data index 2 matrix using 1:2:($3 == $3 && !(abs($3) > 2.1) ? written($3) : '') with labels font ',15' tc rgb '#000000' notitle, \
     data index 2 matrix using 1:2:($3 == $3 && (abs($3) > 2.1) ? written($3) : '') with labels font ',15' tc rgb '#ffffff' notitle

# panel 4: after ReLU and pooling
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.5, 0
set size 0.5, 0.4232804
set bmargin at screen 0.07936508
set label 'after ReLU and pooling' at screen 0.7865169, screen 0.4444444 center font ',18'
set lmargin at screen 0.6067416
set rmargin at screen 0.9662921
set tmargin at screen 0.4179894
set border 15
set label 'row' at screen 0.5280899, screen 0.2486772 center rotate
set key at screen 0.7865169, screen 0.4391534 center center horizontal Left reverse samplen 2 maxrows 1
set xlabel 'column'
unset ylabel
unset grid
set xrange [-0.5:1.5]
set yrange [-0.5:1.5]
set palette defined (0 '#2166ac', 1 '#67a9cf', 2 '#d1e5f0', 3 '#ffffff', 4 '#fddbc7', 5 '#ef8a62', 6 '#b2182b')
set cbrange [-3:3]
unset colorbox
set yrange [1.5:-0.5]
set xtics scale 0 ('0' 0, '1' 1)
set ytics scale 0 ('0' 0, '1' 1)
written(v) = sprintf(v == floor(v) ? '%.0f' : '%.3g', v)
plot data index 3 matrix using ($3 == $3 ? $1 : NaN):2:(0.485):(0.485):3 with boxxy fs solid noborder lc palette notitle, \
     data index 3 matrix using 1:2:($3 == $3 && !(abs($3) > 2.1) ? written($3) : '') with labels font ',15' tc rgb '#000000' notitle, \
     data index 3 matrix using 1:2:($3 == $3 && (abs($3) > 2.1) ? written($3) : '') with labels font ',15' tc rgb '#ffffff' notitle
unset multiplot
unset output
