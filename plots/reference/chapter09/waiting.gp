# waiting: With 28 blank rows behind the digit
set encoding utf8
set terminal svg size 640,400 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'waiting'
set output 'plots/reference/chapter09/waiting.svg'
data = 'plots/reference/chapter09/waiting.dat'
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
set label 'With 28 blank rows behind the digit' at screen 0.5, screen 0.95 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'epoch'
set ylabel 'validation digits read [%]'
set yrange [0:100]
set arrow from graph 0, first 10 to graph 1, first 10 nohead dt (5,4) lw 1.5 lc rgb '#606060'
set label 'guessing' at graph 0.99, first 10 right offset 0,0.6 tc rgb '#404040' front
plot data index 0 using 1:2 with linespoints lw 2.5 dt 1 lc rgb '#0072B2' pt 7 ps 0.75 title 'plain recurrent', \
     data index 1 using 1:2 with linespoints lw 2.5 dt (14,5) lc rgb '#0072B2' pt 9 ps 0.75 notitle, \
     data index 2 using 1:2 with linespoints lw 2.5 dt (3,4) lc rgb '#0072B2' pt 5 ps 0.75 notitle, \
     data index 3 using 1:2 with linespoints lw 2.5 dt (14,4,3,4) lc rgb '#D55E00' pt 13 ps 0.75 title 'LSTM, forget bias 0', \
     data index 4 using 1:2 with linespoints lw 2.5 dt (7,3) lc rgb '#D55E00' pt 11 ps 0.75 notitle, \
     data index 5 using 1:2 with linespoints lw 2.5 dt 1 lc rgb '#D55E00' pt 15 ps 0.75 notitle, \
     data index 6 using 1:2 with linespoints lw 2.5 dt (14,5) lc rgb '#009E73' pt 4 ps 0.75 title 'LSTM, forget bias 1', \
     data index 7 using 1:2 with linespoints lw 2.5 dt (3,4) lc rgb '#009E73' pt 7 ps 0.75 notitle, \
     data index 8 using 1:2 with linespoints lw 2.5 dt (14,4,3,4) lc rgb '#009E73' pt 9 ps 0.75 notitle, \
     data index 9 using 1:2 with linespoints lw 2.5 dt (7,3) lc rgb '#CC79A7' pt 5 ps 0.75 title 'LSTM, forget bias 3', \
     data index 10 using 1:2 with linespoints lw 2.5 dt 1 lc rgb '#CC79A7' pt 13 ps 0.75 notitle, \
     data index 11 using 1:2 with linespoints lw 2.5 dt (14,5) lc rgb '#CC79A7' pt 11 ps 0.75 notitle
unset output
