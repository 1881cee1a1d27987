# line: A line learned in 50 steps
set encoding utf8
set terminal svg size 720,344 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'line'
set output 'plots/reference/chapter01/line.svg'
data = 'plots/reference/chapter01/line.dat'
set border 3 lw 1 lc rgb '#606060'
set tics nomirror out scale 0.5
set format '%g'
set grid lt 1 lw 1 lc rgb '#e6e6e6'
set xtics offset 0,0.3
set xlabel offset 0,0.7
set ylabel offset 0.7,0
set multiplot title 'A line learned in 50 steps' font ',19'

# panel 1: The loss
set origin 0, 0
set size 0.5, 0.7674419
set bmargin at screen 0.1744186
set label 'The loss' at screen 0.25, screen 0.8139535 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'step'
set ylabel 'mean squared error'
plot data index 0 using 1:2 with lines lw 2.5 dt 1 lc rgb '#0072B2' notitle

# panel 2: The line
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.5, 0
set size 0.5, 0.7674419
set bmargin at screen 0.1744186
set label 'The line' at screen 0.75, screen 0.8139535 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'x'
set ylabel 'y'
set xrange [-3:3]
set yrange [-4:6]
plot data index 1 using 1:2 with points pt 7 ps 0.75 lc rgb '#000000' notitle, \
     data index 2 using 1:2 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title 'after 0', \
     data index 3 using 1:2 with lines lw 2.5 dt (3,4) lc rgb '#009E73' title 'after 1', \
     data index 4 using 1:2 with lines lw 2.5 dt (14,4,3,4) lc rgb '#CC79A7' title 'after 5', \
     data index 5 using 1:2 with lines lw 2.5 dt (7,3) lc rgb '#E69F00' title 'after 50'
unset multiplot
unset output
