# xor: XOR with tanh between the layers: answer 0 or 1
set encoding utf8
set terminal svg size 1068,426 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'xor'
set output 'plots/reference/chapter03/xor.svg'
data = 'plots/reference/chapter03/xor.dat'
set border 3 lw 1 lc rgb '#606060'
set tics nomirror out scale 0.5
set format '%g'
set grid lt 1 lw 1 lc rgb '#e6e6e6'
set xtics offset 0,0.3
set xlabel offset 0,0.7
set ylabel offset 0.7,0
set multiplot title 'XOR with tanh between the layers: answer 0 or 1' font ',19'

# panel 1: after 10 steps
set origin 0, 0
set size 0.3333333, 0.8122066
set bmargin at screen 0.1408451
set label 'after 10 steps' at screen 0.1910112, screen 0.8497653 center font ',18'
set lmargin at screen 0.07116105
set rmargin at screen 0.3108614
set tmargin at screen 0.741784
set border 15
set label 'x₂' at screen 0.01872659, screen 0.4413146 center rotate
set key at screen 0.1910112, screen 0.7793427 center center horizontal Left reverse samplen 2 maxrows 1
set xlabel 'x₁'
unset ylabel
unset grid
set xrange [-0.5:1.5]
set yrange [-0.5:1.5]
tints = '#8fc3e6 #a5cfeb #bbdbf0 #d1e7f5 #e7f3fa #ffffff #faece1 #f6d9c4 #f2c6a7 #eeb38a #eaa06d'
step(answer) = 1 + int(floor((answer - 0) / 1 * 11))
tint(answer) = step(answer) > 11 ? 11 : step(answer)
# Cells as short thick lines: left end, middle line, tint, length, slope.
set table $answers
plot data index 0 matrix using (-0.4791667+0.04166667*$1 - 0.02083333):(-0.4791667+0.04166667*$2):(tint($3)):(0.04166667):(0) with table
unset table
set table $boundary
set contour base; set cntrparam levels discrete 0.5; unset surface
splot data index 0 matrix using (-0.4791667+0.04166667*$1):(-0.4791667+0.04166667*$2):3 with lines
unset table; unset contour; set surface
plot for [i=1:11] $answers using ($3 == i ? $1 : NaN):2:4:5 with vectors nohead lw 5.633333 lc rgb word(tints, i) notitle, \
     $boundary using 1:2 with lines lw 2 lc rgb '#303030' notitle, \
     data index 1 using 1:2 with points pt 7 ps 1.5 lc rgb '#0072B2' title '0', \
     data index 2 using 1:2 with points pt 9 ps 1.5 lc rgb '#D55E00' title '1'

# panel 2: after 60 steps
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.3333333, 0
set size 0.3333333, 0.8122066
set bmargin at screen 0.1408451
set label 'after 60 steps' at screen 0.5243446, screen 0.8497653 center font ',18'
set lmargin at screen 0.4044944
set rmargin at screen 0.6441948
set tmargin at screen 0.741784
set border 15
set label 'x₂' at screen 0.3520599, screen 0.4413146 center rotate
set key at screen 0.5243446, screen 0.7793427 center center horizontal Left reverse samplen 2 maxrows 1
set xlabel 'x₁'
unset ylabel
unset grid
set xrange [-0.5:1.5]
set yrange [-0.5:1.5]
tints = '#8fc3e6 #a5cfeb #bbdbf0 #d1e7f5 #e7f3fa #ffffff #faece1 #f6d9c4 #f2c6a7 #eeb38a #eaa06d'
step(answer) = 1 + int(floor((answer - 0) / 1 * 11))
tint(answer) = step(answer) > 11 ? 11 : step(answer)
# Cells as short thick lines: left end, middle line, tint, length, slope.
set table $answers
plot data index 3 matrix using (-0.4791667+0.04166667*$1 - 0.02083333):(-0.4791667+0.04166667*$2):(tint($3)):(0.04166667):(0) with table
unset table
set table $boundary
set contour base; set cntrparam levels discrete 0.5; unset surface
splot data index 3 matrix using (-0.4791667+0.04166667*$1):(-0.4791667+0.04166667*$2):3 with lines
unset table; unset contour; set surface
plot for [i=1:11] $answers using ($3 == i ? $1 : NaN):2:4:5 with vectors nohead lw 5.633333 lc rgb word(tints, i) notitle, \
     $boundary using 1:2 with lines lw 2 lc rgb '#303030' notitle, \
     data index 4 using 1:2 with points pt 7 ps 1.5 lc rgb '#0072B2' title '0', \
     data index 5 using 1:2 with points pt 9 ps 1.5 lc rgb '#D55E00' title '1'

# panel 3: after 600 steps
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.6666667, 0
set size 0.3333333, 0.8122066
set bmargin at screen 0.1408451
set label 'after 600 steps' at screen 0.8576779, screen 0.8497653 center font ',18'
set lmargin at screen 0.7378277
set rmargin at screen 0.9775281
set tmargin at screen 0.741784
set border 15
set label 'x₂' at screen 0.6853933, screen 0.4413146 center rotate
set key at screen 0.8576779, screen 0.7793427 center center horizontal Left reverse samplen 2 maxrows 1
set xlabel 'x₁'
unset ylabel
unset grid
set xrange [-0.5:1.5]
set yrange [-0.5:1.5]
tints = '#8fc3e6 #a5cfeb #bbdbf0 #d1e7f5 #e7f3fa #ffffff #faece1 #f6d9c4 #f2c6a7 #eeb38a #eaa06d'
step(answer) = 1 + int(floor((answer - 0) / 1 * 11))
tint(answer) = step(answer) > 11 ? 11 : step(answer)
# Cells as short thick lines: left end, middle line, tint, length, slope.
set table $answers
plot data index 6 matrix using (-0.4791667+0.04166667*$1 - 0.02083333):(-0.4791667+0.04166667*$2):(tint($3)):(0.04166667):(0) with table
unset table
set table $boundary
set contour base; set cntrparam levels discrete 0.5; unset surface
splot data index 6 matrix using (-0.4791667+0.04166667*$1):(-0.4791667+0.04166667*$2):3 with lines
unset table; unset contour; set surface
plot for [i=1:11] $answers using ($3 == i ? $1 : NaN):2:4:5 with vectors nohead lw 5.633333 lc rgb word(tints, i) notitle, \
     $boundary using 1:2 with lines lw 2 lc rgb '#303030' notitle, \
     data index 7 using 1:2 with points pt 7 ps 1.5 lc rgb '#0072B2' title '0', \
     data index 8 using 1:2 with points pt 9 ps 1.5 lc rgb '#D55E00' title '1'
unset multiplot
unset output
