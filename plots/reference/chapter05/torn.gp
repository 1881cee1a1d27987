# torn: Neither 4 nor 9
set encoding utf8
set terminal svg size 710,344 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'torn'
set output 'plots/reference/chapter05/torn.svg'
data = 'plots/reference/chapter05/torn.dat'
# One unit is one pixel of the picture, y downward.
set margins at screen 0, screen 1, screen 0, screen 1
set xrange [0:710]
set yrange [344:0]
unset border; unset tics; unset key
set label 'Neither 4 nor 9' at 355,22 center font ',18'
shades = '#ffffff #efefef #dfdfdf #cfcfcf #bfbfbf #afafaf #9f9f9f #8f8f8f #808080 #707070 #606060 #505050 #404040 #303030 #202020 #101010 #000000'
shade(v) = 1 + int((v - 0) * 16 + 0.5)
set object 1 rectangle from 23,44 to 135,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'a 9, says 6.50' at 79,169 center
set object 2 rectangle from 161,44 to 273,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'a 9, says 6.49' at 217,169 center
set object 3 rectangle from 299,44 to 411,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'a 9, says 6.48' at 355,169 center
set object 4 rectangle from 437,44 to 549,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'a 9, says 6.47' at 493,169 center
set object 5 rectangle from 575,44 to 687,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'a 4, says 6.47' at 631,169 center
set object 6 rectangle from 23,190 to 135,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'a 9, says 6.54' at 79,315 center
set object 7 rectangle from 161,190 to 273,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'a 4, says 6.55' at 217,315 center
set object 8 rectangle from 299,190 to 411,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'a 9, says 6.55' at 355,315 center
set object 9 rectangle from 437,190 to 549,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'a 9, says 6.56' at 493,315 center
set object 10 rectangle from 575,190 to 687,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'a 4, says 6.56' at 631,315 center
# Pixels that are not white: left end, middle line, shade, length, slope.
set table $zoom4
plot data index 0 matrix using (23+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 1 matrix using (161+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 2 matrix using (299+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 3 matrix using (437+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 4 matrix using (575+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 5 matrix using (23+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 6 matrix using (161+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 7 matrix using (299+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 8 matrix using (437+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 9 matrix using (575+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0)
unset table
plot for [s=2:17] $zoom4 using ($3 == s ? $1 : NaN):2:4:5 with vectors nohead lw 4.25 lc rgb word(shades, s) notitle
unset output
