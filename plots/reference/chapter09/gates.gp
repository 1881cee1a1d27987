# gates: An LSTM reads a digit
set encoding utf8
set terminal svg size 1068,756 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'gates'
set output 'plots/reference/chapter09/gates.svg'
data = 'plots/reference/chapter09/gates.dat'
set border 3 lw 1 lc rgb '#606060'
set tics nomirror out scale 0.5
set format '%g'
set grid lt 1 lw 1 lc rgb '#e6e6e6'
set xtics offset 0,0.3
set xlabel offset 0,0.7
set ylabel offset 0.7,0
set multiplot title 'An LSTM reads a digit' font ',19'

# panel 1: digit
set origin 0, 0.4708995
set size 0.3333333, 0.4232804
set bmargin at screen 0.5502646
set label 'digit' at screen 0.1910112, screen 0.9153439 center font ',18'
set lmargin at screen 0.07116105
set rmargin at screen 0.3108614
set tmargin at screen 0.8888889
set border 15
set label 'row of the digit' at screen 0.01872659, screen 0.7195767 center rotate
set key at screen 0.1910112, screen 0.9100529 center center horizontal Left reverse samplen 2 maxrows 1
set xlabel 'column of the digit'
unset ylabel
unset grid
set xrange [-0.5:27.5]
set yrange [-0.5:27.5]
set palette defined (0 '#ffffff', 1 '#000000')
set cbrange [0:1]
unset colorbox
set yrange [27.5:-0.5]
set xtics scale 0 ('1' 0, '' 1, '' 2, '' 3, '' 4, '' 5, '7' 6, '' 7, '' 8, '' 9, '' 10, '' 11, '' 12, '14' 13, '' 14, '' 15, '' 16, '' 17, '' 18, '' 19, '21' 20, '' 21, '' 22, '' 23, '' 24, '' 25, '' 26, '28' 27)
set ytics scale 0 ('1' 0, '' 1, '' 2, '' 3, '' 4, '' 5, '7' 6, '' 7, '' 8, '' 9, '' 10, '' 11, '' 12, '14' 13, '' 14, '' 15, '' 16, '' 17, '' 18, '' 19, '21' 20, '' 21, '' 22, '' 23, '' 24, '' 25, '' 26, '28' 27)
plot data index 0 matrix using ($3 == $3 ? $1 : NaN):2:(0.485):(0.485):3 with boxxy fs solid noborder lc palette notitle

# panel 2: input gate i
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.3333333, 0.4708995
set size 0.3333333, 0.4232804
set bmargin at screen 0.5502646
set label 'input gate i' at screen 0.5243446, screen 0.9153439 center font ',18'
set lmargin at screen 0.4044944
set rmargin at screen 0.6441948
set tmargin at screen 0.8888889
set border 15
set label 'row of the digit' at screen 0.3520599, screen 0.7195767 center rotate
set key at screen 0.5243446, screen 0.9100529 center center horizontal Left reverse samplen 2 maxrows 1
set xlabel 'unit'
unset ylabel
unset grid
set xrange [-0.5:27.5]
set yrange [-0.5:27.5]
set palette defined (0 '#ffffff', 1 '#deebf7', 2 '#9ecae1', 3 '#4292c6', 4 '#08519c')
set cbrange [0:0.9934285]
unset colorbox
set yrange [27.5:-0.5]
set xtics scale 0 ('1' 0, '' 1, '' 2, '' 3, '' 4, '' 5, '7' 6, '' 7, '' 8, '' 9, '' 10, '' 11, '' 12, '14' 13, '' 14, '' 15, '' 16, '' 17, '' 18, '' 19, '21' 20, '' 21, '' 22, '' 23, '' 24, '' 25, '' 26, '28' 27)
set ytics scale 0 ('1' 0, '' 1, '' 2, '' 3, '' 4, '' 5, '7' 6, '' 7, '' 8, '' 9, '' 10, '' 11, '' 12, '14' 13, '' 14, '' 15, '' 16, '' 17, '' 18, '' 19, '21' 20, '' 21, '' 22, '' 23, '' 24, '' 25, '' 26, '28' 27)
plot data index 1 matrix using ($3 == $3 ? $1 : NaN):2:(0.485):(0.485):3 with boxxy fs solid noborder lc palette notitle

# panel 3: forget gate f
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.6666667, 0.4708995
set size 0.3333333, 0.4232804
set bmargin at screen 0.5502646
set label 'forget gate f' at screen 0.8576779, screen 0.9153439 center font ',18'
set lmargin at screen 0.7378277
set rmargin at screen 0.9775281
set tmargin at screen 0.8888889
set border 15
set label 'row of the digit' at screen 0.6853933, screen 0.7195767 center rotate
set key at screen 0.8576779, screen 0.9100529 center center horizontal Left reverse samplen 2 maxrows 1
set xlabel 'unit'
unset ylabel
unset grid
set xrange [-0.5:27.5]
set yrange [-0.5:27.5]
set palette defined (0 '#ffffff', 1 '#deebf7', 2 '#9ecae1', 3 '#4292c6', 4 '#08519c')
set cbrange [0:0.9998187]
unset colorbox
set yrange [27.5:-0.5]
set xtics scale 0 ('1' 0, '' 1, '' 2, '' 3, '' 4, '' 5, '7' 6, '' 7, '' 8, '' 9, '' 10, '' 11, '' 12, '14' 13, '' 14, '' 15, '' 16, '' 17, '' 18, '' 19, '21' 20, '' 21, '' 22, '' 23, '' 24, '' 25, '' 26, '28' 27)
set ytics scale 0 ('1' 0, '' 1, '' 2, '' 3, '' 4, '' 5, '7' 6, '' 7, '' 8, '' 9, '' 10, '' 11, '' 12, '14' 13, '' 14, '' 15, '' 16, '' 17, '' 18, '' 19, '21' 20, '' 21, '' 22, '' 23, '' 24, '' 25, '' 26, '28' 27)
plot data index 2 matrix using ($3 == $3 ? $1 : NaN):2:(0.485):(0.485):3 with boxxy fs solid noborder lc palette notitle

# panel 4: output gate o
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0, 0
set size 0.3333333, 0.4232804
set bmargin at screen 0.07936508
set label 'output gate o' at screen 0.1910112, screen 0.4444444 center font ',18'
set lmargin at screen 0.07116105
set rmargin at screen 0.3108614
set tmargin at screen 0.4179894
set border 15
set label 'row of the digit' at screen 0.01872659, screen 0.2486772 center rotate
set key at screen 0.1910112, screen 0.4391534 center center horizontal Left reverse samplen 2 maxrows 1
set xlabel 'unit'
unset ylabel
unset grid
set xrange [-0.5:27.5]
set yrange [-0.5:27.5]
set palette defined (0 '#ffffff', 1 '#deebf7', 2 '#9ecae1', 3 '#4292c6', 4 '#08519c')
set cbrange [0:0.9918181]
unset colorbox
set yrange [27.5:-0.5]
set xtics scale 0 ('1' 0, '' 1, '' 2, '' 3, '' 4, '' 5, '7' 6, '' 7, '' 8, '' 9, '' 10, '' 11, '' 12, '14' 13, '' 14, '' 15, '' 16, '' 17, '' 18, '' 19, '21' 20, '' 21, '' 22, '' 23, '' 24, '' 25, '' 26, '28' 27)
set ytics scale 0 ('1' 0, '' 1, '' 2, '' 3, '' 4, '' 5, '7' 6, '' 7, '' 8, '' 9, '' 10, '' 11, '' 12, '14' 13, '' 14, '' 15, '' 16, '' 17, '' 18, '' 19, '21' 20, '' 21, '' 22, '' 23, '' 24, '' 25, '' 26, '28' 27)
plot data index 3 matrix using ($3 == $3 ? $1 : NaN):2:(0.485):(0.485):3 with boxxy fs solid noborder lc palette notitle

# panel 5: candidate g
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.3333333, 0
set size 0.3333333, 0.4232804
set bmargin at screen 0.07936508
set label 'candidate g' at screen 0.5243446, screen 0.4444444 center font ',18'
set lmargin at screen 0.4044944
set rmargin at screen 0.6441948
set tmargin at screen 0.4179894
set border 15
set label 'row of the digit' at screen 0.3520599, screen 0.2486772 center rotate
set key at screen 0.5243446, screen 0.4391534 center center horizontal Left reverse samplen 2 maxrows 1
set xlabel 'unit'
unset ylabel
unset grid
set xrange [-0.5:27.5]
set yrange [-0.5:27.5]
set palette defined (0 '#2166ac', 1 '#67a9cf', 2 '#d1e5f0', 3 '#ffffff', 4 '#fddbc7', 5 '#ef8a62', 6 '#b2182b')
set cbrange [-0.9997502:0.9997502]
unset colorbox
set yrange [27.5:-0.5]
set xtics scale 0 ('1' 0, '' 1, '' 2, '' 3, '' 4, '' 5, '7' 6, '' 7, '' 8, '' 9, '' 10, '' 11, '' 12, '14' 13, '' 14, '' 15, '' 16, '' 17, '' 18, '' 19, '21' 20, '' 21, '' 22, '' 23, '' 24, '' 25, '' 26, '28' 27)
set ytics scale 0 ('1' 0, '' 1, '' 2, '' 3, '' 4, '' 5, '7' 6, '' 7, '' 8, '' 9, '' 10, '' 11, '' 12, '14' 13, '' 14, '' 15, '' 16, '' 17, '' 18, '' 19, '21' 20, '' 21, '' 22, '' 23, '' 24, '' 25, '' 26, '28' 27)
plot data index 4 matrix using ($3 == $3 ? $1 : NaN):2:(0.485):(0.485):3 with boxxy fs solid noborder lc palette notitle

# panel 6: cell c
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.6666667, 0
set size 0.3333333, 0.4232804
set bmargin at screen 0.07936508
set label 'cell c' at screen 0.8576779, screen 0.4444444 center font ',18'
set lmargin at screen 0.7378277
set rmargin at screen 0.9775281
set tmargin at screen 0.4179894
set border 15
set label 'row of the digit' at screen 0.6853933, screen 0.2486772 center rotate
set key at screen 0.8576779, screen 0.4391534 center center horizontal Left reverse samplen 2 maxrows 1
set xlabel 'unit'
unset ylabel
unset grid
set xrange [-0.5:27.5]
set yrange [-0.5:27.5]
set palette defined (0 '#2166ac', 1 '#67a9cf', 2 '#d1e5f0', 3 '#ffffff', 4 '#fddbc7', 5 '#ef8a62', 6 '#b2182b')
set cbrange [-5.089195:5.089195]
unset colorbox
set yrange [27.5:-0.5]
set xtics scale 0 ('1' 0, '' 1, '' 2, '' 3, '' 4, '' 5, '7' 6, '' 7, '' 8, '' 9, '' 10, '' 11, '' 12, '14' 13, '' 14, '' 15, '' 16, '' 17, '' 18, '' 19, '21' 20, '' 21, '' 22, '' 23, '' 24, '' 25, '' 26, '28' 27)
set ytics scale 0 ('1' 0, '' 1, '' 2, '' 3, '' 4, '' 5, '7' 6, '' 7, '' 8, '' 9, '' 10, '' 11, '' 12, '14' 13, '' 14, '' 15, '' 16, '' 17, '' 18, '' 19, '21' 20, '' 21, '' 22, '' 23, '' 24, '' 25, '' 26, '28' 27)
plot data index 5 matrix using ($3 == $3 ? $1 : NaN):2:(0.485):(0.485):3 with boxxy fs solid noborder lc palette notitle
unset multiplot
unset output
