# misread: The worst misread digits
set encoding utf8
set terminal svg size 764,490 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'misread'
set output 'plots/reference/chapter08/misread.svg'
data = 'plots/reference/chapter08/misread.dat'
# One unit is one pixel of the picture, y downward.
set margins at screen 0, screen 1, screen 0, screen 1
set xrange [0:764]
set yrange [490:0]
unset border; unset tics; unset key
set label 'The worst misread digits' at 382,22 center font ',18'
shades = '#ffffff #efefef #dfdfdf #cfcfcf #bfbfbf #afafaf #9f9f9f #8f8f8f #808080 #707070 #606060 #505050 #404040 #303030 #202020 #101010 #000000'
shade(v) = 1 + int((v - 0) * 16 + 0.5)
set object 1 rectangle from 16,44 to 128,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label '9 read as 5' at 72,169 center
set object 2 rectangle from 140,44 to 252,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label '1 read as 5' at 196,169 center
set object 3 rectangle from 264,44 to 376,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label '2 read as 8' at 320,169 center
set object 4 rectangle from 388,44 to 500,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label '6 read as 1' at 444,169 center
set object 5 rectangle from 512,44 to 624,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label '6 read as 4' at 568,169 center
set object 6 rectangle from 636,44 to 748,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label '7 read as 2' at 692,169 center
set object 7 rectangle from 16,190 to 128,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label '5 read as 9' at 72,315 center
set object 8 rectangle from 140,190 to 252,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label '7 read as 2' at 196,315 center
set object 9 rectangle from 264,190 to 376,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label '8 read as 6' at 320,315 center
set object 10 rectangle from 388,190 to 500,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label '7 read as 2' at 444,315 center
set object 11 rectangle from 512,190 to 624,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label '8 read as 2' at 568,315 center
set object 12 rectangle from 636,190 to 748,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label '1 read as 8' at 692,315 center
set object 13 rectangle from 16,336 to 128,448 front fs empty border lc rgb '#b0b0b0' lw 1
set label '4 read as 9' at 72,461 center
set object 14 rectangle from 140,336 to 252,448 front fs empty border lc rgb '#b0b0b0' lw 1
set label '8 read as 3' at 196,461 center
set object 15 rectangle from 264,336 to 376,448 front fs empty border lc rgb '#b0b0b0' lw 1
set label '6 read as 5' at 320,461 center
set object 16 rectangle from 388,336 to 500,448 front fs empty border lc rgb '#b0b0b0' lw 1
set label '1 read as 6' at 444,461 center
set object 17 rectangle from 512,336 to 624,448 front fs empty border lc rgb '#b0b0b0' lw 1
set label '9 read as 5' at 568,461 center
set object 18 rectangle from 636,336 to 748,448 front fs empty border lc rgb '#b0b0b0' lw 1
set label '5 read as 0' at 692,461 center
# Pixels that are not white: left end, middle line, shade, length, slope.
set table $zoom4
plot data index 0 matrix using (16+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 1 matrix using (140+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 2 matrix using (264+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 3 matrix using (388+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 4 matrix using (512+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 5 matrix using (636+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 6 matrix using (16+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 7 matrix using (140+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 8 matrix using (264+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 9 matrix using (388+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 10 matrix using (512+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 11 matrix using (636+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 12 matrix using (16+4*$1):(336+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 13 matrix using (140+4*$1):(336+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 14 matrix using (264+4*$1):(336+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 15 matrix using (388+4*$1):(336+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 16 matrix using (512+4*$1):(336+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 17 matrix using (636+4*$1):(336+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0)
unset table
plot for [s=2:17] $zoom4 using ($3 == s ? $1 : NaN):2:4:5 with vectors nohead lw 4.25 lc rgb word(shades, s) notitle
unset output
