# misread: The worst misread digits
set encoding utf8
set terminal svg size 908,406 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'misread'
set output 'plots/reference/chapter04/misread.svg'
data = 'plots/reference/chapter04/misread.dat'
# One unit is one pixel of the picture, y downward.
set margins at screen 0, screen 1, screen 0, screen 1
set xrange [0:908]
set yrange [406:0]
unset border; unset tics; unset key
set label 'The worst misread digits' at 454,22 center font ',18'
shades = '#ffffff #efefef #dfdfdf #cfcfcf #bfbfbf #afafaf #9f9f9f #8f8f8f #808080 #707070 #606060 #505050 #404040 #303030 #202020 #101010 #000000'
shade(v) = 1 + int((v - 0) * 16 + 0.5)
set object 1 rectangle from 23,44 to 107,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '6 read as 4' at 65,141 center
set object 2 rectangle from 134,44 to 218,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '6 read as 1' at 176,141 center
set object 3 rectangle from 245,44 to 329,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '9 read as 4' at 287,141 center
set object 4 rectangle from 356,44 to 440,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '6 read as 3' at 398,141 center
set object 5 rectangle from 467,44 to 551,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '9 read as 7' at 509,141 center
set object 6 rectangle from 578,44 to 662,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '4 read as 0' at 620,141 center
set object 7 rectangle from 689,44 to 773,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '9 read as 0' at 731,141 center
set object 8 rectangle from 800,44 to 884,128 front fs empty border lc rgb '#b0b0b0' lw 1
set label '6 read as 0' at 842,141 center
set object 9 rectangle from 23,162 to 107,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '3 read as 7' at 65,259 center
set object 10 rectangle from 134,162 to 218,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '8 read as 2' at 176,259 center
set object 11 rectangle from 245,162 to 329,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '9 read as 5' at 287,259 center
set object 12 rectangle from 356,162 to 440,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '7 read as 2' at 398,259 center
set object 13 rectangle from 467,162 to 551,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '1 read as 8' at 509,259 center
set object 14 rectangle from 578,162 to 662,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '9 read as 4' at 620,259 center
set object 15 rectangle from 689,162 to 773,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '4 read as 7' at 731,259 center
set object 16 rectangle from 800,162 to 884,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '0 read as 8' at 842,259 center
set object 17 rectangle from 23,280 to 107,364 front fs empty border lc rgb '#b0b0b0' lw 1
set label '8 read as 0' at 65,377 center
set object 18 rectangle from 134,280 to 218,364 front fs empty border lc rgb '#b0b0b0' lw 1
set label '2 read as 7' at 176,377 center
set object 19 rectangle from 245,280 to 329,364 front fs empty border lc rgb '#b0b0b0' lw 1
set label '6 read as 5' at 287,377 center
set object 20 rectangle from 356,280 to 440,364 front fs empty border lc rgb '#b0b0b0' lw 1
set label '9 read as 4' at 398,377 center
set object 21 rectangle from 467,280 to 551,364 front fs empty border lc rgb '#b0b0b0' lw 1
set label '9 read as 3' at 509,377 center
set object 22 rectangle from 578,280 to 662,364 front fs empty border lc rgb '#b0b0b0' lw 1
set label '8 read as 2' at 620,377 center
set object 23 rectangle from 689,280 to 773,364 front fs empty border lc rgb '#b0b0b0' lw 1
set label '3 read as 8' at 731,377 center
set object 24 rectangle from 800,280 to 884,364 front fs empty border lc rgb '#b0b0b0' lw 1
set label '5 read as 6' at 842,377 center
# Pixels that are not white: left end, middle line, shade, length, slope.
set table $zoom3
plot data index 0 matrix using (23+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 1 matrix using (134+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 2 matrix using (245+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 3 matrix using (356+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 4 matrix using (467+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 5 matrix using (578+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 6 matrix using (689+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 7 matrix using (800+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 8 matrix using (23+3*$1):(162+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 9 matrix using (134+3*$1):(162+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 10 matrix using (245+3*$1):(162+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 11 matrix using (356+3*$1):(162+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 12 matrix using (467+3*$1):(162+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 13 matrix using (578+3*$1):(162+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 14 matrix using (689+3*$1):(162+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 15 matrix using (800+3*$1):(162+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 16 matrix using (23+3*$1):(280+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 17 matrix using (134+3*$1):(280+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 18 matrix using (245+3*$1):(280+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 19 matrix using (356+3*$1):(280+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 20 matrix using (467+3*$1):(280+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 21 matrix using (578+3*$1):(280+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 22 matrix using (689+3*$1):(280+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0), \
     data index 23 matrix using (800+3*$1):(280+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 1 || $1 + $2 == 0)
unset table
plot for [s=2:17] $zoom3 using ($3 == s ? $1 : NaN):2:4:5 with vectors nohead lw 3.25 lc rgb word(shades, s) notitle
unset output
