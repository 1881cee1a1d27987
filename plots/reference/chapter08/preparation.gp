# preparation: What the network sees of a photograph
set encoding utf8
set terminal svg size 516,490 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'preparation'
set output 'plots/reference/chapter08/preparation.svg'
data = 'plots/reference/chapter08/preparation.dat'
# One unit is one pixel of the picture, y downward.
set margins at screen 0, screen 1, screen 0, screen 1
set xrange [0:516]
set yrange [490:0]
unset border; unset tics; unset key
set label 'What the network sees of a photograph' at 258,22 center font ',18'
shades = '#ffffff #efefef #dfdfdf #cfcfcf #bfbfbf #afafaf #9f9f9f #8f8f8f #808080 #707070 #606060 #505050 #404040 #303030 #202020 #101010 #000000'
shade(v) = 1 + int((v - 0) * 16 + 0.5)
set object 1 rectangle from 16,58 to 128,142 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'photograph' at 72,155 center
set object 2 rectangle from 140,44 to 252,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'made small' at 196,169 center
set object 3 rectangle from 264,58 to 376,142 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'ink' at 320,155 center
set object 4 rectangle from 388,44 to 500,156 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'prepared' at 444,169 center
set object 5 rectangle from 16,204 to 128,288 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'photograph' at 72,301 center
set object 6 rectangle from 140,190 to 252,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'made small' at 196,315 center
set object 7 rectangle from 264,204 to 376,288 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'ink' at 320,301 center
set object 8 rectangle from 388,190 to 500,302 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'prepared' at 444,315 center
set object 9 rectangle from 16,350 to 128,434 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'photograph' at 72,447 center
set object 10 rectangle from 140,336 to 252,448 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'made small' at 196,461 center
set object 11 rectangle from 264,350 to 376,434 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'ink' at 320,447 center
set object 12 rectangle from 388,336 to 500,448 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'prepared' at 444,461 center
# Pixels that are not white: left end, middle line, shade, length, slope.
set table $zoom2
plot data index 0 matrix using (16+2*$1):(58+2*$2+1):(shade($3)):(2.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 2 matrix using (264+2*$1):(58+2*$2+1):(shade($3)):(2.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 4 matrix using (16+2*$1):(204+2*$2+1):(shade($3)):(2.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 6 matrix using (264+2*$1):(204+2*$2+1):(shade($3)):(2.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 8 matrix using (16+2*$1):(350+2*$2+1):(shade($3)):(2.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 10 matrix using (264+2*$1):(350+2*$2+1):(shade($3)):(2.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0)
unset table
# Pixels that are not white: left end, middle line, shade, length, slope.
set table $zoom4
plot data index 1 matrix using (140+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 3 matrix using (388+4*$1):(44+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 5 matrix using (140+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 7 matrix using (388+4*$1):(190+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 9 matrix using (140+4*$1):(336+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 11 matrix using (388+4*$1):(336+4*$2+2):(shade($3)):(4.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0)
unset table
plot for [s=2:17] $zoom2 using ($3 == s ? $1 : NaN):2:4:5 with vectors nohead lw 2.25 lc rgb word(shades, s) notitle, \
     for [s=2:17] $zoom4 using ($3 == s ? $1 : NaN):2:4:5 with vectors nohead lw 4.25 lc rgb word(shades, s) notitle
unset output
