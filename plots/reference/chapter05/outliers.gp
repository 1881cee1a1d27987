# outliers: One measurement in eight was wrong
set encoding utf8
set terminal svg size 720,344 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'outliers'
set output 'plots/reference/chapter05/outliers.svg'
data = 'plots/reference/chapter05/outliers.dat'
set border 3 lw 1 lc rgb '#606060'
set tics nomirror out scale 0.5
set format '%g'
set grid lt 1 lw 1 lc rgb '#e6e6e6'
set xtics offset 0,0.3
set xlabel offset 0,0.7
set ylabel offset 0.7,0
set multiplot title 'One measurement in eight was wrong' font ',19'

# panel 1: trained with squared error
set origin 0, 0
set size 0.5, 0.7674419
set bmargin at screen 0.1744186
set label 'trained with squared error' at screen 0.25, screen 0.8139535 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'slant [°]'
set ylabel 'answer [°]'
set xrange [-60:60]
set yrange [-60:60]
plot data index 0 using 1:2 with points pt 7 ps 0.75 lc rgb '#56B4E9' notitle, \
     data index 1 using 1:2 with lines lw 2.5 dt (14,5) lc rgb '#000000' notitle, \
     data index 2 using 1:2 with lines lw 2.5 dt (3,4) lc rgb '#D55E00' notitle

# panel 2: trained with L1
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.5, 0
set size 0.5, 0.7674419
set bmargin at screen 0.1744186
set label 'trained with L1' at screen 0.75, screen 0.8139535 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'slant [°]'
set ylabel 'answer [°]'
set xrange [-60:60]
set yrange [-60:60]
plot data index 3 using 1:2 with points pt 7 ps 0.75 lc rgb '#56B4E9' notitle, \
     data index 4 using 1:2 with lines lw 2.5 dt (14,5) lc rgb '#000000' notitle
unset multiplot
unset output
