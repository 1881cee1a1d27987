# rates: One epoch, four learning rates
set encoding utf8
set terminal svg size 640,400 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'rates'
set output 'plots/reference/chapter07/rates.svg'
data = 'plots/reference/chapter07/rates.dat'
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
set label 'One epoch, four learning rates' at screen 0.5, screen 0.95 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'mini-batch'
set ylabel 'loss [nats]'
set logscale y
set yrange [0.1:100]
set arrow from graph 0, first 2.302585 to graph 1, first 2.302585 nohead dt (5,4) lw 1.5 lc rgb '#606060'
set label 'ln 10' at graph 0.99, first 2.302585 right offset 0,0.6 tc rgb '#404040' front
plot data index 0 using 1:2 with lines lw 2.5 dt 1 lc rgb '#0072B2' title '0.003 crawls', \
     data index 1 using 1:2 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title '0.1 learns', \
     data index 2 using 1:2 with lines lw 2.5 dt (3,4) lc rgb '#009E73' title '0.3 oscillates', \
     data index 3 using 1:2 with lines lw 2.5 dt (14,4,3,4) lc rgb '#CC79A7' title '3.0 diverges'
unset output
