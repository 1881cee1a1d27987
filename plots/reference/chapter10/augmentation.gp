# augmentation: The same digits in two epochs
set encoding utf8
set terminal svg size 764,636 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'augmentation'
set output 'plots/reference/chapter10/augmentation.svg'
data = 'plots/reference/chapter10/augmentation.dat'
# One unit is one pixel of the picture, y downward.
set margins at screen 0, screen 1, screen 0, screen 1
set xrange [0:764]
set yrange [636:0]
unset border; unset tics; unset key
set label 'The same digits in two epochs' at 382,22 center font ',18'
shades = '#ffffff #efefef #dfdfdf #cfcfcf #bfbfbf #afafaf #9f9f9f #8f8f8f #808080 #707070 #606060 #505050 #404040 #303030 #202020 #101010 #000000'
shade(v) = 1 + int((v - 0) * 16 + 0.5)
set object 1 rectangle from 16,44 to 128,156 front fs empty border lc rgb '#b0b0b0' lw 1
set object 2 rectangle from 140,44 to 252,156 front fs empty border lc rgb '#b0b0b0' lw 1
set object 3 rectangle from 264,44 to 376,156 front fs empty border lc rgb '#b0b0b0' lw 1
set object 4 rectangle from 388,44 to 500,156 front fs empty border lc rgb '#b0b0b0' lw 1
set object 5 rectangle from 512,44 to 624,156 front fs empty border lc rgb '#b0b0b0' lw 1
set object 6 rectangle from 636,44 to 748,156 front fs empty border lc rgb '#b0b0b0' lw 1
set object 7 rectangle from 16,190 to 128,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'as it is' at 72,315 center
set object 8 rectangle from 140,190 to 252,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'shift' at 196,315 center
set object 9 rectangle from 264,190 to 376,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'rotation' at 320,315 center
set object 10 rectangle from 388,190 to 500,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'scale' at 444,315 center
set object 11 rectangle from 512,190 to 624,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'elastic' at 568,315 center
set object 12 rectangle from 636,190 to 748,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'all' at 692,315 center
set object 13 rectangle from 16,336 to 128,448 front fs empty border lc rgb '#b0b0b0' lw 1
set object 14 rectangle from 140,336 to 252,448 front fs empty border lc rgb '#b0b0b0' lw 1
set object 15 rectangle from 264,336 to 376,448 front fs empty border lc rgb '#b0b0b0' lw 1
set object 16 rectangle from 388,336 to 500,448 front fs empty border lc rgb '#b0b0b0' lw 1
set object 17 rectangle from 512,336 to 624,448 front fs empty border lc rgb '#b0b0b0' lw 1
set object 18 rectangle from 636,336 to 748,448 front fs empty border lc rgb '#b0b0b0' lw 1
set object 19 rectangle from 16,482 to 128,594 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'as it is' at 72,607 center
set object 20 rectangle from 140,482 to 252,594 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'shift' at 196,607 center
set object 21 rectangle from 264,482 to 376,594 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'rotation' at 320,607 center
set object 22 rectangle from 388,482 to 500,594 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'scale' at 444,607 center
set object 23 rectangle from 512,482 to 624,594 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'elastic' at 568,607 center
set object 24 rectangle from 636,482 to 748,594 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'all' at 692,607 center
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
     data index 17 matrix using (636+4*$1):(336+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 18 matrix using (16+4*$1):(482+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 19 matrix using (140+4*$1):(482+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 20 matrix using (264+4*$1):(482+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 21 matrix using (388+4*$1):(482+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 22 matrix using (512+4*$1):(482+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 23 matrix using (636+4*$1):(482+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0)
unset table
plot for [s=2:17] $zoom4 using ($3 == s ? $1 : NaN):2:4:5 with vectors nohead lw 4.25 lc rgb word(shades, s) notitle
unset output
