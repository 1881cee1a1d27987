# average: A weight and its average
set encoding utf8
set terminal svg size 640,400 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'average'
set output 'plots/reference/chapter10/average.svg'
data = 'plots/reference/chapter10/average.dat'
set border 3 lw 1 lc rgb '#606060'
set tics nomirror out scale 0.5
set format '%g'
set grid lt 1 lw 1 lc rgb '#e6e6e6'
set xtics offset 0,0.3
set xlabel offset 0,0.7
set ylabel offset 0.7,0
set origin 0, 0
set size 1, 0.91
set bmargin at screen 0.15
set label 'A weight and its average' at screen 0.5, screen 0.95 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'step'
set ylabel 'weight'
plot data index 0 using 1:2 with lines lw 2.5 dt 1 lc rgb '#56B4E9' title 'w', \
     data index 1 using 1:2 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title 'average, d = 0.95'
unset output
