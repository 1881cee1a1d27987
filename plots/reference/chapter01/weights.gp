# weights: The weights of each digit
set encoding utf8
set terminal svg size 640,388 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'weights'
set output 'plots/reference/chapter01/weights.svg'
data = 'plots/reference/chapter01/weights.dat'
# One unit is one pixel of the picture, y downward.
set margins at screen 0, screen 1, screen 0, screen 1
set xrange [0:640]
set yrange [388:0]
unset border; unset tics; unset key
set label 'The weights of each digit' at 320,22 center font ',18'
shades = '#2166ac #3f83bb #5d9fca #85bad8 #b3d4e7 #d8e9f2 #ebf4f9 #ffffff #fef0e7 #fde0cf #f9c4aa #f3a17f #e67a5a #cc4943 #b2182b'
shade(v) = 1 + int((v - -0.1718796) * 40.72618 + 0.5)
set object 1 rectangle from 16,44 to 128,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label '0' at 72,169 center
set object 2 rectangle from 140,44 to 252,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label '1' at 196,169 center
set object 3 rectangle from 264,44 to 376,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label '2' at 320,169 center
set object 4 rectangle from 388,44 to 500,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label '3' at 444,169 center
set object 5 rectangle from 512,44 to 624,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label '4' at 568,169 center
set object 6 rectangle from 16,190 to 128,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label '5' at 72,315 center
set object 7 rectangle from 140,190 to 252,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label '6' at 196,315 center
set object 8 rectangle from 264,190 to 376,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label '7' at 320,315 center
set object 9 rectangle from 388,190 to 500,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label '8' at 444,315 center
set object 10 rectangle from 512,190 to 624,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label '9' at 568,315 center
set object 11 rectangle from 230,344 to 242,356 fc rgb '#2166ac' fs solid noborder
set object 12 rectangle from 242,344 to 254,356 fc rgb '#3f83bb' fs solid noborder
set object 13 rectangle from 254,344 to 266,356 fc rgb '#5d9fca' fs solid noborder
set object 14 rectangle from 266,344 to 278,356 fc rgb '#85bad8' fs solid noborder
set object 15 rectangle from 278,344 to 290,356 fc rgb '#b3d4e7' fs solid noborder
set object 16 rectangle from 290,344 to 302,356 fc rgb '#d8e9f2' fs solid noborder
set object 17 rectangle from 302,344 to 314,356 fc rgb '#ebf4f9' fs solid noborder
set object 18 rectangle from 314,344 to 326,356 fc rgb '#ffffff' fs solid noborder
set object 19 rectangle from 326,344 to 338,356 fc rgb '#fef0e7' fs solid noborder
set object 20 rectangle from 338,344 to 350,356 fc rgb '#fde0cf' fs solid noborder
set object 21 rectangle from 350,344 to 362,356 fc rgb '#f9c4aa' fs solid noborder
set object 22 rectangle from 362,344 to 374,356 fc rgb '#f3a17f' fs solid noborder
set object 23 rectangle from 374,344 to 386,356 fc rgb '#e67a5a' fs solid noborder
set object 24 rectangle from 386,344 to 398,356 fc rgb '#cc4943' fs solid noborder
set object 25 rectangle from 398,344 to 410,356 fc rgb '#b2182b' fs solid noborder
set label '-0.172' at 230,369 center
set label '0' at 320,369 center
set label '0.172' at 410,369 center
# Pixels that are not white: left end, middle line, shade, length, slope.
set table $zoom4
plot data index 0 matrix using (16+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 1 matrix using (140+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 2 matrix using (264+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 3 matrix using (388+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 4 matrix using (512+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 5 matrix using (16+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 6 matrix using (140+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 7 matrix using (264+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 8 matrix using (388+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 9 matrix using (512+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0)
unset table
plot for [s=1:7] $zoom4 using ($3 == s ? $1 : NaN):2:4:5 with vectors nohead lw 4.25 lc rgb word(shades, s) notitle, \
     for [s=9:15] $zoom4 using ($3 == s ? $1 : NaN):2:4:5 with vectors nohead lw 4.25 lc rgb word(shades, s) notitle
unset output
