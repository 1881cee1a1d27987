# techniques: Each technique alone
set encoding utf8
set terminal svg size 720,644 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'techniques'
set output 'plots/reference/chapter10/techniques.svg'
data = 'plots/reference/chapter10/techniques.dat'
set border 3 lw 1 lc rgb '#606060'
set tics nomirror out scale 0.5
set format '%g'
set grid lt 1 lw 1 lc rgb '#e6e6e6'
set xtics offset 0,0.3
set xlabel offset 0,0.7
set ylabel offset 0.7,0
set multiplot title 'Each technique alone' font ',19'

# panel 1: the network
set origin 0, 0.4658385
set size 0.5, 0.4099379
set bmargin at screen 0.5590062
set label 'the network' at screen 0.25, screen 0.9006211 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'epoch'
set ylabel 'misread [%]'
plot data index 0 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#000000' notitle, \
     data index 0 using 1:4 with lines lw 2.5 dt 1 lc rgb '#000000' title 'plain', \
     data index 1 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#D55E00' notitle, \
     data index 1 using 1:4 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title 'batch norm', \
     data index 2 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#0072B2' notitle, \
     data index 2 using 1:4 with lines lw 2.5 dt (3,4) lc rgb '#0072B2' title 'dropout 0.5'

# panel 2: the steps
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.5, 0.4658385
set size 0.5, 0.4099379
set bmargin at screen 0.5590062
set label 'the steps' at screen 0.75, screen 0.9006211 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'epoch'
set ylabel 'misread [%]'
plot data index 3 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#000000' notitle, \
     data index 3 using 1:4 with lines lw 2.5 dt 1 lc rgb '#000000' title 'plain', \
     data index 4 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#D55E00' notitle, \
     data index 4 using 1:4 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title 'weight decay 0.1', \
     data index 5 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#0072B2' notitle, \
     data index 5 using 1:4 with lines lw 2.5 dt (3,4) lc rgb '#0072B2' title 'one cycle to 0.005', \
     data index 6 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#009E73' notitle, \
     data index 6 using 1:4 with lines lw 2.5 dt (14,4,3,4) lc rgb '#009E73' title 'averaged weights'

# panel 3: the pictures
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0, 0
set size 0.5, 0.4099379
set bmargin at screen 0.0931677
set label 'the pictures' at screen 0.25, screen 0.4347826 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'epoch'
set ylabel 'misread [%]'
plot data index 7 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#000000' notitle, \
     data index 7 using 1:4 with lines lw 2.5 dt 1 lc rgb '#000000' title 'plain', \
     data index 8 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#D55E00' notitle, \
     data index 8 using 1:4 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title 'shift', \
     data index 9 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#0072B2' notitle, \
     data index 9 using 1:4 with lines lw 2.5 dt (3,4) lc rgb '#0072B2' title 'rotation', \
     data index 10 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#009E73' notitle, \
     data index 10 using 1:4 with lines lw 2.5 dt (14,4,3,4) lc rgb '#009E73' title 'scale', \
     data index 11 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#E69F00' notitle, \
     data index 11 using 1:4 with lines lw 2.5 dt (7,3) lc rgb '#E69F00' title 'elastic'

# panel 4: all together
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.5, 0
set size 0.5, 0.4099379
set bmargin at screen 0.0931677
set label 'all together' at screen 0.75, screen 0.4347826 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'epoch'
set ylabel 'misread [%]'
plot data index 12 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#000000' notitle, \
     data index 12 using 1:4 with lines lw 2.5 dt 1 lc rgb '#000000' title 'plain', \
     data index 13 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#D55E00' notitle, \
     data index 13 using 1:4 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title 'all together'
unset multiplot
unset output
