# optimizers: Five rules on the same start (3 seeds)
set encoding utf8
set terminal svg size 640,400 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'optimizers'
set output 'plots/reference/chapter07/optimizers.svg'
data = 'plots/reference/chapter07/optimizers.dat'
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
set label 'Five rules on the same start (3 seeds)' at screen 0.5, screen 0.95 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'epoch'
set ylabel 'loss, mean of 80 mini-batches [nats]'
set logscale y
set yrange [0.03:3]
plot data index 0 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#0072B2' notitle, \
     data index 0 using 1:4 with lines lw 2.5 dt 1 lc rgb '#0072B2' title 'SGD', \
     data index 1 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#D55E00' notitle, \
     data index 1 using 1:4 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title 'momentum', \
     data index 2 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#009E73' notitle, \
     data index 2 using 1:4 with lines lw 2.5 dt (3,4) lc rgb '#009E73' title 'Adagrad', \
     data index 3 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#CC79A7' notitle, \
     data index 3 using 1:4 with lines lw 2.5 dt (14,4,3,4) lc rgb '#CC79A7' title 'RMSProp', \
     data index 4 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#E69F00' notitle, \
     data index 4 using 1:4 with lines lw 2.5 dt (7,3) lc rgb '#E69F00' title 'Adam'
unset output
