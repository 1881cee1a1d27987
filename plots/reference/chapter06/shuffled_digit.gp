# shuffled_digit: The same pixels
set encoding utf8
set terminal svg size 268,198 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'shuffled_digit'
set output 'plots/reference/chapter06/shuffled_digit.svg'
data = 'plots/reference/chapter06/shuffled_digit.dat'
# One unit is one pixel of the picture, y downward.
set margins at screen 0, screen 1, screen 0, screen 1
set xrange [0:268]
set yrange [198:0]
unset border; unset tics; unset key
set label 'The same pixels' at 134,22 center font ',18'
shades = '#ffffff #efefef #dfdfdf #cfcfcf #bfbfbf #afafaf #9f9f9f #8f8f8f #808080 #707070 #606060 #505050 #404040 #303030 #202020 #101010 #000000'
shade(v) = 1 + int((v - 0) * 16 + 0.5)
set object 1 rectangle from 16,44 to 128,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'a seven' at 72,169 center
set object 2 rectangle from 140,44 to 252,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'shuffled' at 196,169 center
# Pixels that are not white: left end, middle line, shade, length, slope.
set table $zoom4
plot data index 0 matrix using (16+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 1 matrix using (140+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0)
unset table
plot for [s=2:17] $zoom4 using ($3 == s ? $1 : NaN):2:4:5 with vectors nohead lw 4.25 lc rgb word(shades, s) notitle
unset output
