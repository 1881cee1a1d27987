# plateau: Sigmoids, three ways to begin
set encoding utf8
set terminal svg size 640,400 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'plateau'
set output 'plots/reference/chapter07/plateau.svg'
data = 'plots/reference/chapter07/plateau.dat'
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
set label 'Sigmoids, three ways to begin' at screen 0.5, screen 0.95 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'epoch'
set ylabel 'squared error'
set yrange [0:0.12]
set arrow from graph 0, first 0.09 to graph 1, first 0.09 nohead dt (5,4) lw 1.5 lc rgb '#606060'
set label 'always 0.1' at graph 0.99, first 0.09 right offset 0,0.6 tc rgb '#404040' front
plot data index 0 using 1:2 with lines lw 2.5 dt 1 lc rgb '#0072B2' title 'N(0, 1)', \
     data index 1 using 1:2 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title '1/√D', \
     data index 2 using 1:2 with lines lw 2.5 dt (3,4) lc rgb '#009E73' title 'Xavier'
unset output
