# product: Two layers multiplied into one
set encoding utf8
set terminal svg size 1068,400 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'product'
set output 'plots/reference/chapter02/product.svg'
data = 'plots/reference/chapter02/product.dat'
set border 3 lw 1 lc rgb '#606060'
set tics nomirror out scale 0.5
set format '%g'
set grid lt 1 lw 1 lc rgb '#e6e6e6'
set xtics offset 0,0.3
set xlabel offset 0,0.7
set ylabel offset 0.7,0
set multiplot title 'Two layers multiplied into one' font ',19'

# panel 1: W₂: 3 numbers to 2
set origin 0, 0
set size 0.3333333, 0.8
set bmargin at screen 0.15
set label 'W₂: 3 numbers to 2' at screen 0.1910112, screen 0.84 center font ',18'
set lmargin at screen 0.07116105
set rmargin at screen 0.3108614
set tmargin at screen 0.79
set border 15
set label 'output' at screen 0.01872659, screen 0.47 center rotate
set key at screen 0.1910112, screen 0.83 center center horizontal Left reverse samplen 2 maxrows 1
set xlabel 'input'
unset ylabel
unset grid
set xrange [-0.5:2.5]
set yrange [-0.5:1.5]
set palette defined (0 '#2166ac', 1 '#67a9cf', 2 '#d1e5f0', 3 '#ffffff', 4 '#fddbc7', 5 '#ef8a62', 6 '#b2182b')
set cbrange [-2:2]
unset colorbox
set yrange [1.5:-0.5]
set xtics scale 0 ('1' 0, '2' 1, '3' 2)
set ytics scale 0 ('1' 0, '2' 1)
written(v) = sprintf(v == floor(v) ? '%.0f' : '%.3g', v)
plot data index 0 matrix using ($3 == $3 ? $1 : NaN):2:(0.485):(0.485):3 with boxxy fs solid noborder lc palette notitle, \
     data index 0 matrix using 1:2:($3 == $3 && !(abs($3) > 1.4) ? written($3) : '') with labels font ',15' tc rgb '#000000' notitle, \
     data index 0 matrix using 1:2:($3 == $3 && (abs($3) > 1.4) ? written($3) : '') with labels font ',15' tc rgb '#ffffff' notitle

# panel 2: W₁: 4 numbers to 3
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.3333333, 0
set size 0.3333333, 0.8
set bmargin at screen 0.15
set label 'W₁: 4 numbers to 3' at screen 0.5243446, screen 0.84 center font ',18'
set lmargin at screen 0.4044944
set rmargin at screen 0.6441948
set tmargin at screen 0.79
set border 15
set label 'output' at screen 0.3520599, screen 0.47 center rotate
set key at screen 0.5243446, screen 0.83 center center horizontal Left reverse samplen 2 maxrows 1
set xlabel 'input'
unset ylabel
unset grid
set xrange [-0.5:3.5]
set yrange [-0.5:2.5]
set palette defined (0 '#2166ac', 1 '#67a9cf', 2 '#d1e5f0', 3 '#ffffff', 4 '#fddbc7', 5 '#ef8a62', 6 '#b2182b')
set cbrange [-2:2]
unset colorbox
set yrange [2.5:-0.5]
set xtics scale 0 ('1' 0, '2' 1, '3' 2, '4' 3)
set ytics scale 0 ('1' 0, '2' 1, '3' 2)
written(v) = sprintf(v == floor(v) ? '%.0f' : '%.3g', v)
plot data index 1 matrix using ($3 == $3 ? $1 : NaN):2:(0.485):(0.485):3 with boxxy fs solid noborder lc palette notitle, \
     data index 1 matrix using 1:2:($3 == $3 && !(abs($3) > 1.4) ? written($3) : '') with labels font ',15' tc rgb '#000000' notitle, \
     data index 1 matrix using 1:2:($3 == $3 && (abs($3) > 1.4) ? written($3) : '') with labels font ',15' tc rgb '#ffffff' notitle

# panel 3: W₂ W₁: 4 numbers to 2
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.6666667, 0
set size 0.3333333, 0.8
set bmargin at screen 0.15
set label 'W₂ W₁: 4 numbers to 2' at screen 0.8576779, screen 0.84 center font ',18'
set lmargin at screen 0.7378277
set rmargin at screen 0.9775281
set tmargin at screen 0.79
set border 15
set label 'output' at screen 0.6853933, screen 0.47 center rotate
set key at screen 0.8576779, screen 0.83 center center horizontal Left reverse samplen 2 maxrows 1
set xlabel 'input'
unset ylabel
unset grid
set xrange [-0.5:3.5]
set yrange [-0.5:1.5]
set palette defined (0 '#2166ac', 1 '#67a9cf', 2 '#d1e5f0', 3 '#ffffff', 4 '#fddbc7', 5 '#ef8a62', 6 '#b2182b')
set cbrange [-2:2]
unset colorbox
set yrange [1.5:-0.5]
set xtics scale 0 ('1' 0, '2' 1, '3' 2, '4' 3)
set ytics scale 0 ('1' 0, '2' 1)
written(v) = sprintf(v == floor(v) ? '%.0f' : '%.3g', v)
plot data index 2 matrix using ($3 == $3 ? $1 : NaN):2:(0.485):(0.485):3 with boxxy fs solid noborder lc palette notitle, \
     data index 2 matrix using 1:2:($3 == $3 && !(abs($3) > 1.4) ? written($3) : '') with labels font ',15' tc rgb '#000000' notitle, \
     data index 2 matrix using 1:2:($3 == $3 && (abs($3) > 1.4) ? written($3) : '') with labels font ',15' tc rgb '#ffffff' notitle
unset multiplot
unset output
