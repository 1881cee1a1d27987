# confusion: What was read for what
set encoding utf8
set terminal svg size 500,500 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'confusion'
set output 'plots/reference/chapter08/confusion.svg'
data = 'plots/reference/chapter08/confusion.dat'
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
set label 'What was read for what' at screen 0.552, screen 0.96 center font ',18'
set lmargin at screen 0.152
set rmargin at screen 0.952
set tmargin at screen 0.92
set border 15
set label 'label' at screen 0.04, screen 0.52 center rotate
set key at screen 0.552, screen 0.952 center center horizontal Left reverse samplen 2 maxrows 1
set xlabel 'read as'
unset ylabel
unset grid
set xrange [-0.5:9.5]
set yrange [-0.5:9.5]
set palette defined (0 '#ffffff', 1 '#deebf7', 2 '#9ecae1', 3 '#4292c6', 4 '#08519c')
set cbrange [0:13]
unset colorbox
set yrange [9.5:-0.5]
set xtics scale 0 ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4, '5' 5, '6' 6, '7' 7, '8' 8, '9' 9)
set ytics scale 0 ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4, '5' 5, '6' 6, '7' 7, '8' 8, '9' 9)
written(v) = sprintf(v == floor(v) ? '%.0f' : '%.3g', v)
plot data index 0 matrix using ($3 == $3 && $1 != $2 ? $1 : NaN):2:(0.485):(0.485):3 with boxxy fs solid noborder lc palette notitle, \
     data index 0 matrix using ($1 == $2 ? $1 : NaN):2:(0.485):(0.485) with boxxy fs solid noborder lc rgb '#e4e4e4' notitle, \
     data index 0 matrix using 1:2:($3 != 0 && !($1 != $2 && $3 > 8.45) ? written($3) : '') with labels font ',13' tc rgb '#000000' notitle, \
     data index 0 matrix using 1:2:($3 != 0 && ($1 != $2 && $3 > 8.45) ? written($3) : '') with labels font ',13' tc rgb '#ffffff' notitle
unset output
