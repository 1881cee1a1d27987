# softmax_twice: Softmax once and twice
set encoding utf8
set terminal svg size 720,344 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'softmax_twice'
set output 'plots/reference/chapter04/softmax_twice.svg'
data = 'plots/reference/chapter04/softmax_twice.dat'
set border 3 lw 1 lc rgb '#606060'
set tics nomirror out scale 0.5
set format '%g'
set grid lt 1 lw 1 lc rgb '#e6e6e6'
set xtics offset 0,0.3
set xlabel offset 0,0.7
set ylabel offset 0.7,0
set multiplot title 'Softmax once and twice' font ',19'

# panel 1: Training
set origin 0, 0
set size 0.5, 0.7674419
set bmargin at screen 0.1744186
set label 'Training' at screen 0.25, screen 0.8139535 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'epoch'
set ylabel 'loss [nats]'
set yrange [0:2.5]
plot data index 0 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#0072B2' notitle, \
     data index 0 using 1:4 with lines lw 2.5 dt 1 lc rgb '#0072B2' title 'softmax once', \
     data index 1 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#D55E00' notitle, \
     data index 1 using 1:4 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title 'softmax twice', \
     data index 2 using 1:2 with lines lw 2.5 dt (3,4) lc rgb '#000000' title 'its floor'

# panel 2: Validation
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.5, 0
set size 0.5, 0.7674419
set bmargin at screen 0.1744186
set label 'Validation' at screen 0.75, screen 0.8139535 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'epoch'
set ylabel 'digits read [%]'
plot data index 3 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#0072B2' notitle, \
     data index 3 using 1:4 with lines lw 2.5 dt 1 lc rgb '#0072B2' title 'softmax once', \
     data index 4 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#D55E00' notitle, \
     data index 4 using 1:4 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title 'softmax twice'
unset multiplot
unset output
