# digits: Ten of the training digits
set encoding utf8
set terminal svg size 980,170 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'digits'
set output 'plots/reference/chapter01/digits.svg'
data = 'plots/reference/chapter01/digits.dat'
# One unit is one pixel of the picture, y downward.
set margins at screen 0, screen 1, screen 0, screen 1
set xrange [0:980]
set yrange [170:0]
unset border; unset tics; unset key
set label 'Ten of the training digits' at 490,22 center font ',18'
shades = '#ffffff #efefef #dfdfdf #cfcfcf #bfbfbf #afafaf #9f9f9f #8f8f8f #808080 #707070 #606060 #505050 #404040 #303030 #202020 #101010 #000000'
shade(v) = 1 + int((v - 0) * 16 + 0.5)
set object 1 rectangle from 16,44 to 100,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '5' at 58,141 center
set object 2 rectangle from 112,44 to 196,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '0' at 154,141 center
set object 3 rectangle from 208,44 to 292,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '4' at 250,141 center
set object 4 rectangle from 304,44 to 388,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '1' at 346,141 center
set object 5 rectangle from 400,44 to 484,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '9' at 442,141 center
set object 6 rectangle from 496,44 to 580,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '2' at 538,141 center
set object 7 rectangle from 592,44 to 676,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '1' at 634,141 center
set object 8 rectangle from 688,44 to 772,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '3' at 730,141 center
set object 9 rectangle from 784,44 to 868,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '1' at 826,141 center
set object 10 rectangle from 880,44 to 964,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '4' at 922,141 center
# Pixels that are not white: left end, middle line, shade, length, slope.
set table $zoom3
plot data index 0 matrix using (16+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 1 matrix using (112+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 2 matrix using (208+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 3 matrix using (304+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 4 matrix using (400+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 5 matrix using (496+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 6 matrix using (592+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 7 matrix using (688+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 8 matrix using (784+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 9 matrix using (880+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0)
unset table
plot for [s=2:17] $zoom3 using ($3 == s ? $1 : NaN):2:4:5 with vectors nohead lw 3.25 lc rgb word(shades, s) notitle
unset output
