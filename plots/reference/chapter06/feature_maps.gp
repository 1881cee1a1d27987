# feature_maps: What the first convolution makes of a seven
set encoding utf8
set terminal svg size 944,308 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'feature_maps'
set output 'plots/reference/chapter06/feature_maps.svg'
data = 'plots/reference/chapter06/feature_maps.dat'
# One unit is one pixel of the picture, y downward.
set margins at screen 0, screen 1, screen 0, screen 1
set xrange [0:944]
set yrange [308:0]
unset border; unset tics; unset key
set label 'What the first convolution makes of a seven' at 472,22 center font ',18'
shades = '#2166ac #3f83bb #5d9fca #85bad8 #b3d4e7 #d8e9f2 #ebf4f9 #ffffff #fef0e7 #fde0cf #f9c4aa #f3a17f #e67a5a #cc4943 #b2182b'
shade(v) = 1 + int((v - -4.299814) * 1.627977 + 0.5)
set object 1 rectangle from 24,52 to 80,108 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'digit' at 52,121 center
set object 2 rectangle from 100,44 to 172,116 front fs empty border lc rgb '#b0b0b0' lw 1
set label '0' at 136,129 center
set object 3 rectangle from 184,44 to 256,116 front fs empty border lc rgb '#b0b0b0' lw 1
set label '1' at 220,129 center
set object 4 rectangle from 268,44 to 340,116 front fs empty border lc rgb '#b0b0b0' lw 1
set label '2' at 304,129 center
set object 5 rectangle from 352,44 to 424,116 front fs empty border lc rgb '#b0b0b0' lw 1
set label '3' at 388,129 center
set object 6 rectangle from 436,44 to 508,116 front fs empty border lc rgb '#b0b0b0' lw 1
set label '4' at 472,129 center
set object 7 rectangle from 520,44 to 592,116 front fs empty border lc rgb '#b0b0b0' lw 1
set label '5' at 556,129 center
set object 8 rectangle from 604,44 to 676,116 front fs empty border lc rgb '#b0b0b0' lw 1
set label '6' at 640,129 center
set object 9 rectangle from 688,44 to 760,116 front fs empty border lc rgb '#b0b0b0' lw 1
set label '7' at 724,129 center
set object 10 rectangle from 772,44 to 844,116 front fs empty border lc rgb '#b0b0b0' lw 1
set label '8' at 808,129 center
set object 11 rectangle from 856,44 to 928,116 front fs empty border lc rgb '#b0b0b0' lw 1
set label '9' at 892,129 center
set object 12 rectangle from 17,151 to 87,221 front fs empty border lc rgb '#b0b0b0' lw 1
set label 'pooled' at 52,234 center
set object 13 rectangle from 100,150 to 172,222 front fs empty border lc rgb '#b0b0b0' lw 1
set label '0' at 136,235 center
set object 14 rectangle from 184,150 to 256,222 front fs empty border lc rgb '#b0b0b0' lw 1
set label '1' at 220,235 center
set object 15 rectangle from 268,150 to 340,222 front fs empty border lc rgb '#b0b0b0' lw 1
set label '2' at 304,235 center
set object 16 rectangle from 352,150 to 424,222 front fs empty border lc rgb '#b0b0b0' lw 1
set label '3' at 388,235 center
set object 17 rectangle from 436,150 to 508,222 front fs empty border lc rgb '#b0b0b0' lw 1
set label '4' at 472,235 center
set object 18 rectangle from 520,150 to 592,222 front fs empty border lc rgb '#b0b0b0' lw 1
set label '5' at 556,235 center
set object 19 rectangle from 604,150 to 676,222 front fs empty border lc rgb '#b0b0b0' lw 1
set label '6' at 640,235 center
set object 20 rectangle from 688,150 to 760,222 front fs empty border lc rgb '#b0b0b0' lw 1
set label '7' at 724,235 center
set object 21 rectangle from 772,150 to 844,222 front fs empty border lc rgb '#b0b0b0' lw 1
set label '8' at 808,235 center
set object 22 rectangle from 856,150 to 928,222 front fs empty border lc rgb '#b0b0b0' lw 1
set label '9' at 892,235 center
set object 23 rectangle from 382,264 to 394,276 fc rgb '#2166ac' fs solid noborder
set object 24 rectangle from 394,264 to 406,276 fc rgb '#3f83bb' fs solid noborder
set object 25 rectangle from 406,264 to 418,276 fc rgb '#5d9fca' fs solid noborder
set object 26 rectangle from 418,264 to 430,276 fc rgb '#85bad8' fs solid noborder
set object 27 rectangle from 430,264 to 442,276 fc rgb '#b3d4e7' fs solid noborder
set object 28 rectangle from 442,264 to 454,276 fc rgb '#d8e9f2' fs solid noborder
set object 29 rectangle from 454,264 to 466,276 fc rgb '#ebf4f9' fs solid noborder
set object 30 rectangle from 466,264 to 478,276 fc rgb '#ffffff' fs solid noborder
set object 31 rectangle from 478,264 to 490,276 fc rgb '#fef0e7' fs solid noborder
set object 32 rectangle from 490,264 to 502,276 fc rgb '#fde0cf' fs solid noborder
set object 33 rectangle from 502,264 to 514,276 fc rgb '#f9c4aa' fs solid noborder
set object 34 rectangle from 514,264 to 526,276 fc rgb '#f3a17f' fs solid noborder
set object 35 rectangle from 526,264 to 538,276 fc rgb '#e67a5a' fs solid noborder
set object 36 rectangle from 538,264 to 550,276 fc rgb '#cc4943' fs solid noborder
set object 37 rectangle from 550,264 to 562,276 fc rgb '#b2182b' fs solid noborder
set label '-4.3' at 382,289 center
set label '0' at 472,289 center
set label '4.3' at 562,289 center
# Pixels that are not white: left end, middle line, shade, length, slope.
set table $zoom2
plot data index 0 matrix using (24+2*$1):(52+2*$2+1):(shade($3)):(2.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0)
unset table
# Pixels that are not white: left end, middle line, shade, length, slope.
set table $zoom3
plot data index 1 matrix using (100+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 2 matrix using (184+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 3 matrix using (268+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 4 matrix using (352+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 5 matrix using (436+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 6 matrix using (520+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 7 matrix using (604+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 8 matrix using (688+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 9 matrix using (772+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 10 matrix using (856+3*$1):(44+3*$2+1.5):(shade($3)):(3.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0)
unset table
# Pixels that are not white: left end, middle line, shade, length, slope.
set table $zoom5
plot data index 11 matrix using (17+5*$1):(151+5*$2+2.5):(shade($3)):(5.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0)
unset table
# Pixels that are not white: left end, middle line, shade, length, slope.
set table $zoom6
plot data index 12 matrix using (100+6*$1):(150+6*$2+3):(shade($3)):(6.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 13 matrix using (184+6*$1):(150+6*$2+3):(shade($3)):(6.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 14 matrix using (268+6*$1):(150+6*$2+3):(shade($3)):(6.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 15 matrix using (352+6*$1):(150+6*$2+3):(shade($3)):(6.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 16 matrix using (436+6*$1):(150+6*$2+3):(shade($3)):(6.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 17 matrix using (520+6*$1):(150+6*$2+3):(shade($3)):(6.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 18 matrix using (604+6*$1):(150+6*$2+3):(shade($3)):(6.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 19 matrix using (688+6*$1):(150+6*$2+3):(shade($3)):(6.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 20 matrix using (772+6*$1):(150+6*$2+3):(shade($3)):(6.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 21 matrix using (856+6*$1):(150+6*$2+3):(shade($3)):(6.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0)
unset table
plot for [s=1:7] $zoom2 using ($3 == s ? $1 : NaN):2:4:5 with vectors nohead lw 2.25 lc rgb word(shades, s) notitle, \
     for [s=9:15] $zoom2 using ($3 == s ? $1 : NaN):2:4:5 with vectors nohead lw 2.25 lc rgb word(shades, s) notitle, \
     for [s=1:7] $zoom3 using ($3 == s ? $1 : NaN):2:4:5 with vectors nohead lw 3.25 lc rgb word(shades, s) notitle, \
     for [s=9:15] $zoom3 using ($3 == s ? $1 : NaN):2:4:5 with vectors nohead lw 3.25 lc rgb word(shades, s) notitle, \
     for [s=1:7] $zoom5 using ($3 == s ? $1 : NaN):2:4:5 with vectors nohead lw 5.25 lc rgb word(shades, s) notitle, \
     for [s=9:15] $zoom5 using ($3 == s ? $1 : NaN):2:4:5 with vectors nohead lw 5.25 lc rgb word(shades, s) notitle, \
     for [s=1:7] $zoom6 using ($3 == s ? $1 : NaN):2:4:5 with vectors nohead lw 6.25 lc rgb word(shades, s) notitle, \
     for [s=9:15] $zoom6 using ($3 == s ? $1 : NaN):2:4:5 with vectors nohead lw 6.25 lc rgb word(shades, s) notitle
unset output
