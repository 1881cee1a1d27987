# bends: A curve approximated by one hidden layer
set encoding utf8
set terminal svg size 1080,344 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'bends'
set output 'plots/reference/chapter03/bends.svg'
data = 'plots/reference/chapter03/bends.dat'
set border 3 lw 1 lc rgb '#606060'
set tics nomirror out scale 0.5
set format '%g'
set grid lt 1 lw 1 lc rgb '#e6e6e6'
set xtics offset 0,0.3
set xlabel offset 0,0.7
set ylabel offset 0.7,0
set multiplot title 'A curve approximated by one hidden layer' font ',19'

# panel 1: 2 hidden units
set origin 0, 0
set size 0.3333333, 0.7674419
set bmargin at screen 0.1744186
set label '2 hidden units' at screen 0.1666667, screen 0.8139535 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'x'
set ylabel 'y'
set yrange [-2:2]
plot data index 0 using 1:2 with lines lw 2.5 dt 1 lc rgb '#0072B2' title 'curve', \
     data index 1 using 1:2 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title 'network'

# panel 2: 8 hidden units
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.3333333, 0
set size 0.3333333, 0.7674419
set bmargin at screen 0.1744186
set label '8 hidden units' at screen 0.5, screen 0.8139535 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'x'
set ylabel 'y'
set yrange [-2:2]
plot data index 2 using 1:2 with lines lw 2.5 dt 1 lc rgb '#0072B2' title 'curve', \
     data index 3 using 1:2 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title 'network'

# panel 3: 32 hidden units
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.6666667, 0
set size 0.3333333, 0.7674419
set bmargin at screen 0.1744186
set label '32 hidden units' at screen 0.8333333, screen 0.8139535 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'x'
set ylabel 'y'
set yrange [-2:2]
plot data index 4 using 1:2 with lines lw 2.5 dt 1 lc rgb '#0072B2' title 'curve', \
     data index 5 using 1:2 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title 'network'
unset multiplot
unset output
