# accuracy: The accuracy of 784-128-10
set encoding utf8
set terminal svg size 640,400 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'accuracy'
set output 'plots/reference/chapter08/accuracy.svg'
data = 'plots/reference/chapter08/accuracy.dat'
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
set label 'The accuracy of 784-128-10' at screen 0.5, screen 0.95 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'epoch'
set ylabel 'digits read [%]'
set xrange [0:30]
set arrow from first 9, graph 0 to first 9, graph 1 nohead dt (5,4) lw 1.5 lc rgb '#606060'
plot data index 0 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#0072B2' notitle, \
     data index 0 using 1:4 with lines lw 2.5 dt 1 lc rgb '#0072B2' title 'training', \
     data index 1 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#D55E00' notitle, \
     data index 1 using 1:4 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title 'validation'
unset output
