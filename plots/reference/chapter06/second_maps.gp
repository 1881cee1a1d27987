# second_maps: What the dense layer sees of it
set encoding utf8
set terminal svg size 980,288 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'second_maps'
set output 'plots/reference/chapter06/second_maps.svg'
data = 'plots/reference/chapter06/second_maps.dat'
# One unit is one pixel of the picture, y downward.
set margins at screen 0, screen 1, screen 0, screen 1
set xrange [0:980]
set yrange [288:0]
unset border; unset tics; unset key
set label 'What the dense layer sees of it' at 490,22 center font ',18'
shades = '#ffffff #efefef #dfdfdf #cfcfcf #bfbfbf #afafaf #9f9f9f #8f8f8f #808080 #707070 #606060 #505050 #404040 #303030 #202020 #101010 #000000'
shade(v) = 1 + int((v - 0) * 1.654093 + 0.5)
set object 1 rectangle from 16,44 to 100,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '0' at 58,141 center
set object 2 rectangle from 112,44 to 196,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '1' at 154,141 center
set object 3 rectangle from 208,44 to 292,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '2' at 250,141 center
set object 4 rectangle from 304,44 to 388,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '3' at 346,141 center
set object 5 rectangle from 400,44 to 484,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '4' at 442,141 center
set object 6 rectangle from 496,44 to 580,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '5' at 538,141 center
set object 7 rectangle from 592,44 to 676,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '6' at 634,141 center
set object 8 rectangle from 688,44 to 772,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '7' at 730,141 center
set object 9 rectangle from 784,44 to 868,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '8' at 826,141 center
set object 10 rectangle from 880,44 to 964,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '9' at 922,141 center
set object 11 rectangle from 16,162 to 100,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '10' at 58,259 center
set object 12 rectangle from 112,162 to 196,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '11' at 154,259 center
set object 13 rectangle from 208,162 to 292,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '12' at 250,259 center
set object 14 rectangle from 304,162 to 388,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '13' at 346,259 center
set object 15 rectangle from 400,162 to 484,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '14' at 442,259 center
set object 16 rectangle from 496,162 to 580,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '15' at 538,259 center
set object 17 rectangle from 592,162 to 676,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '16' at 634,259 center
set object 18 rectangle from 688,162 to 772,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '17' at 730,259 center
set object 19 rectangle from 784,162 to 868,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '18' at 826,259 center
set object 20 rectangle from 880,162 to 964,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '19' at 922,259 center
# Pixels that are not white: left end, middle line, shade, length, slope.
set table $zoom21
plot data index 0 matrix using (16+21*$1):(44+21*$2+10.5):(shade($3)):(21.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 1 matrix using (112+21*$1):(44+21*$2+10.5):(shade($3)):(21.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 2 matrix using (208+21*$1):(44+21*$2+10.5):(shade($3)):(21.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 3 matrix using (304+21*$1):(44+21*$2+10.5):(shade($3)):(21.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 4 matrix using (400+21*$1):(44+21*$2+10.5):(shade($3)):(21.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 5 matrix using (496+21*$1):(44+21*$2+10.5):(shade($3)):(21.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 6 matrix using (592+21*$1):(44+21*$2+10.5):(shade($3)):(21.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 7 matrix using (688+21*$1):(44+21*$2+10.5):(shade($3)):(21.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 8 matrix using (784+21*$1):(44+21*$2+10.5):(shade($3)):(21.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 9 matrix using (880+21*$1):(44+21*$2+10.5):(shade($3)):(21.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 10 matrix using (16+21*$1):(162+21*$2+10.5):(shade($3)):(21.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 11 matrix using (112+21*$1):(162+21*$2+10.5):(shade($3)):(21.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 12 matrix using (208+21*$1):(162+21*$2+10.5):(shade($3)):(21.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 13 matrix using (304+21*$1):(162+21*$2+10.5):(shade($3)):(21.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 14 matrix using (400+21*$1):(162+21*$2+10.5):(shade($3)):(21.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 15 matrix using (496+21*$1):(162+21*$2+10.5):(shade($3)):(21.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 16 matrix using (592+21*$1):(162+21*$2+10.5):(shade($3)):(21.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 17 matrix using (688+21*$1):(162+21*$2+10.5):(shade($3)):(21.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 18 matrix using (784+21*$1):(162+21*$2+10.5):(shade($3)):(21.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 19 matrix using (880+21*$1):(162+21*$2+10.5):(shade($3)):(21.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0)
unset table
plot for [s=2:17] $zoom21 using ($3 == s ? $1 : NaN):2:4:5 with vectors nohead lw 21.25 lc rgb word(shades, s) notitle
unset output
