# weights: Without a price, with L2, with L1
set encoding utf8
set terminal svg size 980,450 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'weights'
set output 'plots/reference/chapter07/weights.svg'
data = 'plots/reference/chapter07/weights.dat'
# One unit is one pixel of the picture, y downward.
set margins at screen 0, screen 1, screen 0, screen 1
set xrange [0:980]
set yrange [450:0]
unset border; unset tics; unset key
set label 'Without a price, with L2, with L1' at 490,22 center font ',18'
shades = '#2166ac #3f83bb #5d9fca #85bad8 #b3d4e7 #d8e9f2 #ebf4f9 #ffffff #fef0e7 #fde0cf #f9c4aa #f3a17f #e67a5a #cc4943 #b2182b'
shade(v) = 1 + int((v - -1.682475) * 4.160536 + 0.5)
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
set label '0' at 58,259 center
set object 12 rectangle from 112,162 to 196,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '1' at 154,259 center
set object 13 rectangle from 208,162 to 292,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '2' at 250,259 center
set object 14 rectangle from 304,162 to 388,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '3' at 346,259 center
set object 15 rectangle from 400,162 to 484,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '4' at 442,259 center
set object 16 rectangle from 496,162 to 580,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '5' at 538,259 center
set object 17 rectangle from 592,162 to 676,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '6' at 634,259 center
set object 18 rectangle from 688,162 to 772,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '7' at 730,259 center
set object 19 rectangle from 784,162 to 868,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '8' at 826,259 center
set object 20 rectangle from 880,162 to 964,246 front fs empty border lc rgb '#b0b0b0' lw 1
set label '9' at 922,259 center
set object 21 rectangle from 16,280 to 100,364 front fs empty border lc rgb '#b0b0b0' lw 1
set label '0' at 58,377 center
set object 22 rectangle from 112,280 to 196,364 front fs empty border lc rgb '#b0b0b0' lw 1
set label '1' at 154,377 center
set object 23 rectangle from 208,280 to 292,364 front fs empty border lc rgb '#b0b0b0' lw 1
set label '2' at 250,377 center
set object 24 rectangle from 304,280 to 388,364 front fs empty border lc rgb '#b0b0b0' lw 1
set label '3' at 346,377 center
set object 25 rectangle from 400,280 to 484,364 front fs empty border lc rgb '#b0b0b0' lw 1
set label '4' at 442,377 center
set object 26 rectangle from 496,280 to 580,364 front fs empty border lc rgb '#b0b0b0' lw 1
set label '5' at 538,377 center
set object 27 rectangle from 592,280 to 676,364 front fs empty border lc rgb '#b0b0b0' lw 1
set label '6' at 634,377 center
set object 28 rectangle from 688,280 to 772,364 front fs empty border lc rgb '#b0b0b0' lw 1
set label '7' at 730,377 center
set object 29 rectangle from 784,280 to 868,364 front fs empty border lc rgb '#b0b0b0' lw 1
set label '8' at 826,377 center
set object 30 rectangle from 880,280 to 964,364 front fs empty border lc rgb '#b0b0b0' lw 1
set label '9' at 922,377 center
set object 31 rectangle from 400,406 to 412,418 fc rgb '#2166ac' fs solid noborder
set object 32 rectangle from 412,406 to 424,418 fc rgb '#3f83bb' fs solid noborder
set object 33 rectangle from 424,406 to 436,418 fc rgb '#5d9fca' fs solid noborder
set object 34 rectangle from 436,406 to 448,418 fc rgb '#85bad8' fs solid noborder
set object 35 rectangle from 448,406 to 460,418 fc rgb '#b3d4e7' fs solid noborder
set object 36 rectangle from 460,406 to 472,418 fc rgb '#d8e9f2' fs solid noborder
set object 37 rectangle from 472,406 to 484,418 fc rgb '#ebf4f9' fs solid noborder
set object 38 rectangle from 484,406 to 496,418 fc rgb '#ffffff' fs solid noborder
set object 39 rectangle from 496,406 to 508,418 fc rgb '#fef0e7' fs solid noborder
set object 40 rectangle from 508,406 to 520,418 fc rgb '#fde0cf' fs solid noborder
set object 41 rectangle from 520,406 to 532,418 fc rgb '#f9c4aa' fs solid noborder
set object 42 rectangle from 532,406 to 544,418 fc rgb '#f3a17f' fs solid noborder
set object 43 rectangle from 544,406 to 556,418 fc rgb '#e67a5a' fs solid noborder
set object 44 rectangle from 556,406 to 568,418 fc rgb '#cc4943' fs solid noborder
set object 45 rectangle from 568,406 to 580,418 fc rgb '#b2182b' fs solid noborder
set label '-1.682' at 400,431 center
set label '0' at 490,431 center
set label '1.682' at 580,431 center
# Pixels that are not white: left end, middle line, shade, length, slope.
set table $zoom3
plot data index 0 matrix using (16+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 1 matrix using (112+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 2 matrix using (208+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 3 matrix using (304+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 4 matrix using (400+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 5 matrix using (496+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 6 matrix using (592+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 7 matrix using (688+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 8 matrix using (784+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 9 matrix using (880+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 10 matrix using (16+3*$1):(162+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 11 matrix using (112+3*$1):(162+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 12 matrix using (208+3*$1):(162+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 13 matrix using (304+3*$1):(162+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 14 matrix using (400+3*$1):(162+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 15 matrix using (496+3*$1):(162+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 16 matrix using (592+3*$1):(162+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 17 matrix using (688+3*$1):(162+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 18 matrix using (784+3*$1):(162+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 19 matrix using (880+3*$1):(162+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 20 matrix using (16+3*$1):(280+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 21 matrix using (112+3*$1):(280+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 22 matrix using (208+3*$1):(280+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 23 matrix using (304+3*$1):(280+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 24 matrix using (400+3*$1):(280+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 25 matrix using (496+3*$1):(280+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 26 matrix using (592+3*$1):(280+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 27 matrix using (688+3*$1):(280+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 28 matrix using (784+3*$1):(280+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 29 matrix using (880+3*$1):(280+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0)
unset table
plot for [s=1:7] $zoom3 using ($3 == s ? $1 : NaN):2:4:5 with vectors nohead lw 3.25 lc rgb word(shades, s) notitle, \
     for [s=9:15] $zoom3 using ($3 == s ? $1 : NaN):2:4:5 with vectors nohead lw 3.25 lc rgb word(shades, s) notitle
unset output
