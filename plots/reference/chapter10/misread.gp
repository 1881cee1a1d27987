# misread: Misread by the committee
set encoding utf8
set terminal svg size 794,782 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'misread'
set output 'plots/reference/chapter10/misread.svg'
data = 'plots/reference/chapter10/misread.dat'
# One unit is one pixel of the picture, y downward.
set margins at screen 0, screen 1, screen 0, screen 1
set xrange [0:794]
set yrange [782:0]
unset border; unset tics; unset key
set label 'Misread by the committee' at 397,22 center font ',18'
shades = '#ffffff #efefef #dfdfdf #cfcfcf #bfbfbf #afafaf #9f9f9f #8f8f8f #808080 #707070 #606060 #505050 #404040 #303030 #202020 #101010 #000000'
shade(v) = 1 + int((v - 0) * 16 + 0.5)
set object 1 rectangle from 18,44 to 130,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label '9, read 8' at 74,169 center
set object 2 rectangle from 147,44 to 259,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label '8, read 3' at 203,169 center
set object 3 rectangle from 276,44 to 388,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label '1, read 7' at 332,169 center
set object 4 rectangle from 405,44 to 517,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label '9, all read 4' at 461,169 center
set object 5 rectangle from 534,44 to 646,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label '9, read 5' at 590,169 center
set object 6 rectangle from 663,44 to 775,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label '2, all read 3' at 719,169 center
set object 7 rectangle from 18,190 to 130,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label '9, all read 4' at 74,315 center
set object 8 rectangle from 147,190 to 259,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label '5, all read 3' at 203,315 center
set object 9 rectangle from 276,190 to 388,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label '4, all read 9' at 332,315 center
set object 10 rectangle from 405,190 to 517,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label '2, all read 0' at 461,315 center
set object 11 rectangle from 534,190 to 646,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label '5, all read 3' at 590,315 center
set object 12 rectangle from 663,190 to 775,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label '6, all read 1' at 719,315 center
set object 13 rectangle from 18,336 to 130,448 front fs empty border lc rgb '#b0b0b0' lw 1
set label '4, read 9' at 74,461 center
set object 14 rectangle from 147,336 to 259,448 front fs empty border lc rgb '#b0b0b0' lw 1
set label '1, all read 7' at 203,461 center
set object 15 rectangle from 276,336 to 388,448 front fs empty border lc rgb '#b0b0b0' lw 1
set label '6, read 0' at 332,461 center
set object 16 rectangle from 405,336 to 517,448 front fs empty border lc rgb '#b0b0b0' lw 1
set label '6, read 8' at 461,461 center
set object 17 rectangle from 534,336 to 646,448 front fs empty border lc rgb '#b0b0b0' lw 1
set label '1, all read 7' at 590,461 center
set object 18 rectangle from 663,336 to 775,448 front fs empty border lc rgb '#b0b0b0' lw 1
set label '6, all read 1' at 719,461 center
set object 19 rectangle from 18,482 to 130,594 front fs empty border lc rgb '#b0b0b0' lw 1
set label '9, read 4' at 74,607 center
set object 20 rectangle from 147,482 to 259,594 front fs empty border lc rgb '#b0b0b0' lw 1
set label '7, all read 2' at 203,607 center
set object 21 rectangle from 276,482 to 388,594 front fs empty border lc rgb '#b0b0b0' lw 1
set label '5, all read 3' at 332,607 center
set object 22 rectangle from 405,482 to 517,594 front fs empty border lc rgb '#b0b0b0' lw 1
set label '7, all read 1' at 461,607 center
set object 23 rectangle from 534,482 to 646,594 front fs empty border lc rgb '#b0b0b0' lw 1
set label '8, read 3' at 590,607 center
set object 24 rectangle from 663,482 to 775,594 front fs empty border lc rgb '#b0b0b0' lw 1
set label '1, read 6' at 719,607 center
set object 25 rectangle from 18,628 to 130,740 front fs empty border lc rgb '#b0b0b0' lw 1
set label '1, read 0' at 74,753 center
set object 26 rectangle from 147,628 to 259,740 front fs empty border lc rgb '#b0b0b0' lw 1
set label '7, all read 2' at 203,753 center
set object 27 rectangle from 276,628 to 388,740 front fs empty border lc rgb '#b0b0b0' lw 1
set label '1, all read 6' at 332,753 center
set object 28 rectangle from 405,628 to 517,740 front fs empty border lc rgb '#b0b0b0' lw 1
set label '4, all read 9' at 461,753 center
set object 29 rectangle from 534,628 to 646,740 front fs empty border lc rgb '#b0b0b0' lw 1
set label '1, read 8' at 590,753 center
set object 30 rectangle from 663,628 to 775,740 front fs empty border lc rgb '#b0b0b0' lw 1
set label '7, read 2' at 719,753 center
# Pixels that are not white: left end, middle line, shade, length, slope.
set table $zoom4
plot data index 0 matrix using (18+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 1 matrix using (147+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 2 matrix using (276+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 3 matrix using (405+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 4 matrix using (534+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 5 matrix using (663+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 6 matrix using (18+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 7 matrix using (147+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 8 matrix using (276+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 9 matrix using (405+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 10 matrix using (534+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 11 matrix using (663+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 12 matrix using (18+4*$1):(336+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 13 matrix using (147+4*$1):(336+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 14 matrix using (276+4*$1):(336+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 15 matrix using (405+4*$1):(336+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 16 matrix using (534+4*$1):(336+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 17 matrix using (663+4*$1):(336+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 18 matrix using (18+4*$1):(482+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 19 matrix using (147+4*$1):(482+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 20 matrix using (276+4*$1):(482+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 21 matrix using (405+4*$1):(482+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 22 matrix using (534+4*$1):(482+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 23 matrix using (663+4*$1):(482+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 24 matrix using (18+4*$1):(628+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 25 matrix using (147+4*$1):(628+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 26 matrix using (276+4*$1):(628+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 27 matrix using (405+4*$1):(628+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 28 matrix using (534+4*$1):(628+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 29 matrix using (663+4*$1):(628+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0)
unset table
plot for [s=2:17] $zoom4 using ($3 == s ? $1 : NaN):2:4:5 with vectors nohead lw 4.25 lc rgb word(shades, s) notitle
unset output
