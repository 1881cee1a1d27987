# ten: Ten test digits at random
set encoding utf8
set terminal svg size 755,344 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'ten'
set output 'plots/reference/chapter08/ten.svg'
data = 'plots/reference/chapter08/ten.dat'
# One unit is one pixel of the picture, y downward.
set margins at screen 0, screen 1, screen 0, screen 1
set xrange [0:755]
set yrange [344:0]
unset border; unset tics; unset key
set label 'Ten test digits at random' at 377,22 center font ',18'
shades = '#ffffff #efefef #dfdfdf #cfcfcf #bfbfbf #afafaf #9f9f9f #8f8f8f #808080 #707070 #606060 #505050 #404040 #303030 #202020 #101010 #000000'
shade(v) = 1 + int((v - 0) * 16 + 0.5)
set object 1 rectangle from 27,44 to 139,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'label 6, read 6' at 83,169 center
set object 2 rectangle from 174,44 to 286,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'label 7, read 7' at 230,169 center
set object 3 rectangle from 321,44 to 433,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'label 2, read 2' at 377,169 center
set object 4 rectangle from 468,44 to 580,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'label 2, read 2' at 524,169 center
set object 5 rectangle from 615,44 to 727,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'label 7, read 7' at 671,169 center
set object 6 rectangle from 27,190 to 139,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'label 3, read 3' at 83,315 center
set object 7 rectangle from 174,190 to 286,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'label 0, read 0' at 230,315 center
set object 8 rectangle from 321,190 to 433,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'label 5, read 5' at 377,315 center
set object 9 rectangle from 468,190 to 580,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'label 4, read 4' at 524,315 center
set object 10 rectangle from 615,190 to 727,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'label 9, read 9' at 671,315 center
# Pixels that are not white: left end, middle line, shade, length, slope.
set table $zoom4
plot data index 0 matrix using (27+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 1 matrix using (174+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 2 matrix using (321+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 3 matrix using (468+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 4 matrix using (615+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 5 matrix using (27+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 6 matrix using (174+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 7 matrix using (321+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 8 matrix using (468+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 9 matrix using (615+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0)
unset table
plot for [s=2:17] $zoom4 using ($3 == s ? $1 : NaN):2:4:5 with vectors nohead lw 4.25 lc rgb word(shades, s) notitle
unset output
