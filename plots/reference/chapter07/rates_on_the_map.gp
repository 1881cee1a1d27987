# rates_on_the_map: Thirty steps of gradient descent
set encoding utf8
set terminal svg size 712,756 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'rates_on_the_map'
set output 'plots/reference/chapter07/rates_on_the_map.svg'
data = 'plots/reference/chapter07/rates_on_the_map.dat'
set border 3 lw 1 lc rgb '#606060'
set tics nomirror out scale 0.5
set format '%g'
set grid lt 1 lw 1 lc rgb '#e6e6e6'
set xtics offset 0,0.3
set xlabel offset 0,0.7
set ylabel offset 0.7,0
set multiplot title 'Thirty steps of gradient descent' font ',19'

# panel 1: crawls: 0.002
set origin 0, 0.4708995
set size 0.5, 0.4232804
set bmargin at screen 0.5502646
set label 'crawls: 0.002' at screen 0.2865169, screen 0.9153439 center font ',18'
set lmargin at screen 0.1067416
set rmargin at screen 0.4662921
set tmargin at screen 0.8888889
set border 15
set label 'b' at screen 0.02808989, screen 0.7195767 center rotate
set key at screen 0.2865169, screen 0.9100529 center center horizontal Left reverse samplen 2 maxrows 1
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

# panel 2: learns: 0.04
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.5, 0.4708995
set size 0.5, 0.4232804
set bmargin at screen 0.5502646
set label 'learns: 0.04' at screen 0.7865169, screen 0.9153439 center font ',18'
set lmargin at screen 0.6067416
set rmargin at screen 0.9662921
set tmargin at screen 0.8888889
set border 15
set label 'b' at screen 0.5280899, screen 0.7195767 center rotate
set key at screen 0.7865169, screen 0.9100529 center center horizontal Left reverse samplen 2 maxrows 1
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

# panel 3: oscillates: 0.094
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0, 0
set size 0.5, 0.4232804
set bmargin at screen 0.07936508
set label 'oscillates: 0.094' at screen 0.2865169, screen 0.4444444 center font ',18'
set lmargin at screen 0.1067416
set rmargin at screen 0.4662921
set tmargin at screen 0.4179894
set border 15
set label 'b' at screen 0.02808989, screen 0.2486772 center rotate
set key at screen 0.2865169, screen 0.4391534 center center horizontal Left reverse samplen 2 maxrows 1
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

# panel 4: diverges: 0.102
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.5, 0
set size 0.5, 0.4232804
set bmargin at screen 0.07936508
set label 'diverges: 0.102' at screen 0.7865169, screen 0.4444444 center font ',18'
set lmargin at screen 0.6067416
set rmargin at screen 0.9662921
set tmargin at screen 0.4179894
set border 15
set label 'b' at screen 0.5280899, screen 0.2486772 center rotate
set key at screen 0.7865169, screen 0.4391534 center center horizontal Left reverse samplen 2 maxrows 1
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
unset multiplot
unset output
