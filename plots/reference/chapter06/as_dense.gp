# as_dense: The same convolution as a dense layer
set encoding utf8
set terminal svg size 500,500 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'as_dense'
set output 'plots/reference/chapter06/as_dense.svg'
data = 'plots/reference/chapter06/as_dense.dat'
set border 3 lw 1 lc rgb '#606060'
set tics nomirror out scale 0.5
set format '%g'
set grid lt 1 lw 1 lc rgb '#e6e6e6'
set xtics offset 0,0.3
set xlabel offset 0,0.7
set ylabel offset 0.7,0
set origin 0, 0
set size 1, 0.928
set bmargin at screen 0.12
set label 'The same convolution as a dense layer' at screen 0.552, screen 0.96 center font ',18'
set lmargin at screen 0.152
set rmargin at screen 0.952
set tmargin at screen 0.92
set border 15
set label 'output' at screen 0.04, screen 0.52 center rotate
set key at screen 0.552, screen 0.952 center center horizontal Left reverse samplen 2 maxrows 1
set xlabel 'pixel'
unset ylabel
unset grid
set xrange [-0.5:35.5]
set yrange [-0.5:15.5]
set palette defined (0 '#2166ac', 1 '#67a9cf', 2 '#d1e5f0', 3 '#ffffff', 4 '#fddbc7', 5 '#ef8a62', 6 '#b2182b')
set cbrange [-1:1]
unset colorbox
set yrange [15.5:-0.5]
set xtics scale 0 ('0' 0, '' 1, '' 2, '' 3, '' 4, '' 5, '6' 6, '' 7, '' 8, '' 9, '' 10, '' 11, '12' 12, '' 13, '' 14, '' 15, '' 16, '' 17, '18' 18, '' 19, '' 20, '' 21, '' 22, '' 23, '24' 24, '' 25, '' 26, '' 27, '' 28, '' 29, '30' 30, '' 31, '' 32, '' 33, '' 34, '' 35)
set ytics scale 0 ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4, '5' 5, '6' 6, '7' 7, '8' 8, '9' 9, '10' 10, '11' 11, '12' 12, '13' 13, '14' 14, '15' 15)
plot data index 0 matrix using ($3 == $3 ? $1 : NaN):2:(0.485):(0.485):3 with boxxy fs solid noborder lc palette notitle
unset output
