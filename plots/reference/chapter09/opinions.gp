# opinions: What the network would say after each row
set encoding utf8
set terminal svg size 640,400 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'opinions'
set output 'plots/reference/chapter09/opinions.svg'
data = 'plots/reference/chapter09/opinions.dat'
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
set label 'What the network would say after each row' at screen 0.5, screen 0.95 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'row of the digit'
set ylabel 'probability'
plot data index 0 using 1:2 with lines lw 2.5 dt 1 lc rgb '#0072B2' title '2', \
     data index 1 using 1:2 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title '7', \
     data index 2 using 1:2 with lines lw 2.5 dt (3,4) lc rgb '#009E73' title '6', \
     data index 3 using 1:2 with lines lw 2.5 dt (14,4,3,4) lc rgb '#CC79A7' title '4'
unset output
