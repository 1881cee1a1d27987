# activations: Four activations and their slopes
set encoding utf8
set terminal svg size 720,644 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'activations'
set output 'plots/reference/chapter03/activations.svg'
data = 'plots/reference/chapter03/activations.dat'
set border 3 lw 1 lc rgb '#606060'
set tics nomirror out scale 0.5
set format '%g'
set grid lt 1 lw 1 lc rgb '#e6e6e6'
set xtics offset 0,0.3
set xlabel offset 0,0.7
set ylabel offset 0.7,0
set multiplot title 'Four activations and their slopes' font ',19'

# panel 1: Sigmoid
set origin 0, 0.4658385
set size 0.5, 0.4099379
set bmargin at screen 0.5590062
set label 'Sigmoid' at screen 0.25, screen 0.9006211 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'x'
set ylabel 'f(x)'
plot data index 0 using 1:2 with lines lw 2.5 dt 1 lc rgb '#0072B2' title 'f', \
     data index 1 using 1:2 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title 'slope'

# panel 2: Tanh
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.5, 0.4658385
set size 0.5, 0.4099379
set bmargin at screen 0.5590062
set label 'Tanh' at screen 0.75, screen 0.9006211 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'x'
set ylabel 'f(x)'
plot data index 2 using 1:2 with lines lw 2.5 dt 1 lc rgb '#0072B2' title 'f', \
     data index 3 using 1:2 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title 'slope'

# panel 3: ReLU
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0, 0
set size 0.5, 0.4099379
set bmargin at screen 0.0931677
set label 'ReLU' at screen 0.25, screen 0.4347826 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'x'
set ylabel 'f(x)'
plot data index 4 using 1:2 with lines lw 2.5 dt 1 lc rgb '#0072B2' title 'f', \
     data index 5 using 1:2 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title 'slope'

# panel 4: LeakyReLU with a = 0.1
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.5, 0
set size 0.5, 0.4099379
set bmargin at screen 0.0931677
set label 'LeakyReLU with a = 0.1' at screen 0.75, screen 0.4347826 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'x'
set ylabel 'f(x)'
plot data index 6 using 1:2 with lines lw 2.5 dt 1 lc rgb '#0072B2' title 'f', \
     data index 7 using 1:2 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title 'slope'
unset multiplot
unset output
