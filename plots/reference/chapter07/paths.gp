# paths: Forty steps from the same start
set encoding utf8
set terminal svg size 1068,756 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'paths'
set output 'plots/reference/chapter07/paths.svg'
data = 'plots/reference/chapter07/paths.dat'
set border 3 lw 1 lc rgb '#606060'
set tics nomirror out scale 0.5
set format '%g'
set grid lt 1 lw 1 lc rgb '#e6e6e6'
set xtics offset 0,0.3
set xlabel offset 0,0.7
set ylabel offset 0.7,0
set multiplot title 'Forty steps from the same start' font ',19'

# panel 1: SGD
set origin 0, 0.4708995
set size 0.3333333, 0.4232804
set bmargin at screen 0.5502646
set label 'SGD' at screen 0.1910112, screen 0.9153439 center font ',18'
set lmargin at screen 0.07116105
set rmargin at screen 0.3108614
set tmargin at screen 0.8888889
set border 15
set label 'b' at screen 0.01872659, screen 0.7195767 center rotate
set key at screen 0.1910112, screen 0.9100529 center center horizontal Left reverse samplen 2 maxrows 1
set xlabel 'a'
unset ylabel
unset grid
set xrange [-4.5:4.5]
set yrange [-4.5:4.5]
set table $contours
set contour base; unset surface; set cntrparam levels discrete 0.03, 0.1, 0.3, 1, 3, 10, 30, 100
splot data index 0 matrix using (-4.5+0.1125*$1):(-4.5+0.1125*$2):3 with lines
unset table; unset contour; set surface
plot $contours using 1:2 with lines lw 1 lc rgb '#b4b4b4' notitle, \
     data index 1 using 1:2 with lines lw 2.5 dt 1 lc rgb '#0072B2' notitle

# panel 2: momentum
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.3333333, 0.4708995
set size 0.3333333, 0.4232804
set bmargin at screen 0.5502646
set label 'momentum' at screen 0.5243446, screen 0.9153439 center font ',18'
set lmargin at screen 0.4044944
set rmargin at screen 0.6441948
set tmargin at screen 0.8888889
set border 15
set label 'b' at screen 0.3520599, screen 0.7195767 center rotate
set key at screen 0.5243446, screen 0.9100529 center center horizontal Left reverse samplen 2 maxrows 1
set xlabel 'a'
unset ylabel
unset grid
set xrange [-4.5:4.5]
set yrange [-4.5:4.5]
set table $contours
set contour base; unset surface; set cntrparam levels discrete 0.03, 0.1, 0.3, 1, 3, 10, 30, 100
splot data index 2 matrix using (-4.5+0.1125*$1):(-4.5+0.1125*$2):3 with lines
unset table; unset contour; set surface
plot $contours using 1:2 with lines lw 1 lc rgb '#b4b4b4' notitle, \
     data index 3 using 1:2 with lines lw 2.5 dt 1 lc rgb '#0072B2' notitle

# panel 3: Adagrad
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.6666667, 0.4708995
set size 0.3333333, 0.4232804
set bmargin at screen 0.5502646
set label 'Adagrad' at screen 0.8576779, screen 0.9153439 center font ',18'
set lmargin at screen 0.7378277
set rmargin at screen 0.9775281
set tmargin at screen 0.8888889
set border 15
set label 'b' at screen 0.6853933, screen 0.7195767 center rotate
set key at screen 0.8576779, screen 0.9100529 center center horizontal Left reverse samplen 2 maxrows 1
set xlabel 'a'
unset ylabel
unset grid
set xrange [-4.5:4.5]
set yrange [-4.5:4.5]
set table $contours
set contour base; unset surface; set cntrparam levels discrete 0.03, 0.1, 0.3, 1, 3, 10, 30, 100
splot data index 4 matrix using (-4.5+0.1125*$1):(-4.5+0.1125*$2):3 with lines
unset table; unset contour; set surface
plot $contours using 1:2 with lines lw 1 lc rgb '#b4b4b4' notitle, \
     data index 5 using 1:2 with lines lw 2.5 dt 1 lc rgb '#0072B2' notitle

# panel 4: RMSProp
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0, 0
set size 0.3333333, 0.4232804
set bmargin at screen 0.07936508
set label 'RMSProp' at screen 0.1910112, screen 0.4444444 center font ',18'
set lmargin at screen 0.07116105
set rmargin at screen 0.3108614
set tmargin at screen 0.4179894
set border 15
set label 'b' at screen 0.01872659, screen 0.2486772 center rotate
set key at screen 0.1910112, screen 0.4391534 center center horizontal Left reverse samplen 2 maxrows 1
set xlabel 'a'
unset ylabel
unset grid
set xrange [-4.5:4.5]
set yrange [-4.5:4.5]
set table $contours
set contour base; unset surface; set cntrparam levels discrete 0.03, 0.1, 0.3, 1, 3, 10, 30, 100
splot data index 6 matrix using (-4.5+0.1125*$1):(-4.5+0.1125*$2):3 with lines
unset table; unset contour; set surface
plot $contours using 1:2 with lines lw 1 lc rgb '#b4b4b4' notitle, \
     data index 7 using 1:2 with lines lw 2.5 dt 1 lc rgb '#0072B2' notitle

# panel 5: Adam
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.3333333, 0
set size 0.3333333, 0.4232804
set bmargin at screen 0.07936508
set label 'Adam' at screen 0.5243446, screen 0.4444444 center font ',18'
set lmargin at screen 0.4044944
set rmargin at screen 0.6441948
set tmargin at screen 0.4179894
set border 15
set label 'b' at screen 0.3520599, screen 0.2486772 center rotate
set key at screen 0.5243446, screen 0.4391534 center center horizontal Left reverse samplen 2 maxrows 1
set xlabel 'a'
unset ylabel
unset grid
set xrange [-4.5:4.5]
set yrange [-4.5:4.5]
set table $contours
set contour base; unset surface; set cntrparam levels discrete 0.03, 0.1, 0.3, 1, 3, 10, 30, 100
splot data index 8 matrix using (-4.5+0.1125*$1):(-4.5+0.1125*$2):3 with lines
unset table; unset contour; set surface
plot $contours using 1:2 with lines lw 1 lc rgb '#b4b4b4' notitle, \
     data index 9 using 1:2 with lines lw 2.5 dt 1 lc rgb '#0072B2' notitle

# panel 6: all five
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.6666667, 0
set size 0.3333333, 0.4232804
set bmargin at screen 0.07936508
set label 'all five' at screen 0.8576779, screen 0.4444444 center font ',18'
set lmargin at screen 0.7378277
set rmargin at screen 0.9775281
set tmargin at screen 0.4179894
set border 15
set label 'b' at screen 0.6853933, screen 0.2486772 center rotate
set key at screen 0.8576779, screen 0.4391534 center center horizontal Left reverse samplen 2 maxrows 1
set xlabel 'a'
unset ylabel
unset grid
set xrange [-4.5:4.5]
set yrange [-4.5:4.5]
set table $contours
set contour base; unset surface; set cntrparam levels discrete 0.03, 0.1, 0.3, 1, 3, 10, 30, 100
splot data index 10 matrix using (-4.5+0.1125*$1):(-4.5+0.1125*$2):3 with lines
unset table; unset contour; set surface
plot $contours using 1:2 with lines lw 1 lc rgb '#b4b4b4' notitle, \
     data index 11 using 1:2 with lines lw 2.5 dt 1 lc rgb '#0072B2' notitle, \
     data index 12 using 1:2 with lines lw 2.5 dt (14,5) lc rgb '#D55E00' notitle, \
     data index 13 using 1:2 with lines lw 2.5 dt (3,4) lc rgb '#009E73' notitle, \
     data index 14 using 1:2 with lines lw 2.5 dt (14,4,3,4) lc rgb '#CC79A7' notitle, \
     data index 15 using 1:2 with lines lw 2.5 dt (7,3) lc rgb '#E69F00' notitle
unset multiplot
unset output
