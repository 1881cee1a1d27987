# loss: 784-256-10 with Adam
set encoding utf8
set terminal svg size 640,400 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'loss'
set output 'plots/reference/chapter04/loss.svg'
data = 'plots/reference/chapter04/loss.dat'
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
set label '784-256-10 with Adam' at screen 0.5, screen 0.95 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'mini-batch'
set ylabel 'cross-entropy [nats]'
set logscale y
set yrange [0.0001:10]
set arrow from graph 0, first 2.302585 to graph 1, first 2.302585 nohead dt (5,4) lw 1.5 lc rgb '#606060'
set label 'ln 10: knows nothing' at graph 0.99, first 2.302585 right offset 0,0.6 tc rgb '#404040' front
plot data index 0 using 1:2 with lines lw 2.5 dt 1 lc rgb '#0072B2' title 'mean of 100 mini-batches', \
     data index 1 using 1:2 with points pt 9 ps 0.75 lc rgb '#E69F00' title 'one mini-batch'
unset output
