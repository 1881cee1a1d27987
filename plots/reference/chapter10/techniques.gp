# techniques: Each technique alone: validation digits misread [%]
set encoding utf8
set terminal svg size 1080,944 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'techniques'
set output 'plots/reference/chapter10/techniques.svg'
data = 'plots/reference/chapter10/techniques.dat'
set border 3 lw 1 lc rgb '#606060'
set tics nomirror out scale 0.5
set format '%g'
set grid lt 1 lw 1 lc rgb '#e6e6e6'
set xtics offset 0,0.3
set xlabel offset 0,0.7
set ylabel offset 0.7,0
set multiplot title 'Each technique alone: validation digits misread [%]' font ',19'

# panel 1: batch norm
set origin 0, 0.6355932
set size 0.3333333, 0.279661
set bmargin at screen 0.6991525
set label 'batch norm' at screen 0.1666667, screen 0.9322034 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'epoch'
set ylabel 'misread [%]'
set yrange [0:3.486]
plot data index 0 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#000000' notitle, \
     data index 0 using 1:4 with lines lw 2.5 dt 1 lc rgb '#000000' title 'plain', \
     data index 1 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#D55E00' notitle, \
     data index 1 using 1:4 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title 'with it'

# panel 2: dropout 0.5
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.3333333, 0.6355932
set size 0.3333333, 0.279661
set bmargin at screen 0.6991525
set label 'dropout 0.5' at screen 0.5, screen 0.9322034 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'epoch'
set ylabel 'misread [%]'
set yrange [0:3.486]
plot data index 2 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#000000' notitle, \
     data index 2 using 1:4 with lines lw 2.5 dt 1 lc rgb '#000000' title 'plain', \
     data index 3 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#D55E00' notitle, \
     data index 3 using 1:4 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title 'with it'

# panel 3: weight decay 0.1
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.6666667, 0.6355932
set size 0.3333333, 0.279661
set bmargin at screen 0.6991525
set label 'weight decay 0.1' at screen 0.8333333, screen 0.9322034 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'epoch'
set ylabel 'misread [%]'
set yrange [0:3.486]
plot data index 4 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#000000' notitle, \
     data index 4 using 1:4 with lines lw 2.5 dt 1 lc rgb '#000000' title 'plain', \
     data index 5 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#D55E00' notitle, \
     data index 5 using 1:4 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title 'with it'

# panel 4: one cycle to 0.005
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0, 0.3177966
set size 0.3333333, 0.279661
set bmargin at screen 0.3813559
set label 'one cycle to 0.005' at screen 0.1666667, screen 0.6144068 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'epoch'
set ylabel 'misread [%]'
set yrange [0:3.486]
plot data index 6 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#000000' notitle, \
     data index 6 using 1:4 with lines lw 2.5 dt 1 lc rgb '#000000' title 'plain', \
     data index 7 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#D55E00' notitle, \
     data index 7 using 1:4 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title 'with it'

# panel 5: averaged weights
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.3333333, 0.3177966
set size 0.3333333, 0.279661
set bmargin at screen 0.3813559
set label 'averaged weights' at screen 0.5, screen 0.6144068 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'epoch'
set ylabel 'misread [%]'
set yrange [0:3.486]
plot data index 8 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#000000' notitle, \
     data index 8 using 1:4 with lines lw 2.5 dt 1 lc rgb '#000000' title 'plain', \
     data index 9 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#D55E00' notitle, \
     data index 9 using 1:4 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title 'with it'

# panel 6: shift
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.6666667, 0.3177966
set size 0.3333333, 0.279661
set bmargin at screen 0.3813559
set label 'shift' at screen 0.8333333, screen 0.6144068 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'epoch'
set ylabel 'misread [%]'
set yrange [0:3.486]
plot data index 10 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#000000' notitle, \
     data index 10 using 1:4 with lines lw 2.5 dt 1 lc rgb '#000000' title 'plain', \
     data index 11 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#D55E00' notitle, \
     data index 11 using 1:4 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title 'with it'

# panel 7: rotation
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0, 0
set size 0.3333333, 0.279661
set bmargin at screen 0.06355932
set label 'rotation' at screen 0.1666667, screen 0.2966102 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'epoch'
set ylabel 'misread [%]'
set yrange [0:3.486]
plot data index 12 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#000000' notitle, \
     data index 12 using 1:4 with lines lw 2.5 dt 1 lc rgb '#000000' title 'plain', \
     data index 13 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#D55E00' notitle, \
     data index 13 using 1:4 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title 'with it'

# panel 8: scale
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.3333333, 0
set size 0.3333333, 0.279661
set bmargin at screen 0.06355932
set label 'scale' at screen 0.5, screen 0.2966102 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'epoch'
set ylabel 'misread [%]'
set yrange [0:3.486]
plot data index 14 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#000000' notitle, \
     data index 14 using 1:4 with lines lw 2.5 dt 1 lc rgb '#000000' title 'plain', \
     data index 15 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#D55E00' notitle, \
     data index 15 using 1:4 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title 'with it'

# panel 9: elastic
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.6666667, 0
set size 0.3333333, 0.279661
set bmargin at screen 0.06355932
set label 'elastic' at screen 0.8333333, screen 0.2966102 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'epoch'
set ylabel 'misread [%]'
set yrange [0:3.486]
plot data index 16 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#000000' notitle, \
     data index 16 using 1:4 with lines lw 2.5 dt 1 lc rgb '#000000' title 'plain', \
     data index 17 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb '#D55E00' notitle, \
     data index 17 using 1:4 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' title 'with it'
unset multiplot
unset output
