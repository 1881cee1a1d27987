# kernels: Ten kernels, before training and after it
set encoding utf8
set terminal svg size 940,324 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'kernels'
set output 'plots/reference/chapter06/kernels.svg'
data = 'plots/reference/chapter06/kernels.dat'
# One unit is one pixel of the picture, y downward.
set margins at screen 0, screen 1, screen 0, screen 1
set xrange [0:940]
set yrange [324:0]
unset border; unset tics; unset key
set label 'Ten kernels, before training and after it' at 470,22 center font ',18'
shades = '#2166ac #3f83bb #5d9fca #85bad8 #b3d4e7 #d8e9f2 #ebf4f9 #ffffff #fef0e7 #fde0cf #f9c4aa #f3a17f #e67a5a #cc4943 #b2182b'
shade(v) = 1 + int((v - -1.432104) * 4.887913 + 0.5)
set object 1 rectangle from 16,44 to 96,124 front fs empty border lc rgb '#b0b0b0' lw 1
set label '0' at 56,137 center
set object 2 rectangle from 108,44 to 188,124 front fs empty border lc rgb '#b0b0b0' lw 1
set label '1' at 148,137 center
set object 3 rectangle from 200,44 to 280,124 front fs empty border lc rgb '#b0b0b0' lw 1
set label '2' at 240,137 center
set object 4 rectangle from 292,44 to 372,124 front fs empty border lc rgb '#b0b0b0' lw 1
set label '3' at 332,137 center
set object 5 rectangle from 384,44 to 464,124 front fs empty border lc rgb '#b0b0b0' lw 1
set label '4' at 424,137 center
set object 6 rectangle from 476,44 to 556,124 front fs empty border lc rgb '#b0b0b0' lw 1
set label '5' at 516,137 center
set object 7 rectangle from 568,44 to 648,124 front fs empty border lc rgb '#b0b0b0' lw 1
set label '6' at 608,137 center
set object 8 rectangle from 660,44 to 740,124 front fs empty border lc rgb '#b0b0b0' lw 1
set label '7' at 700,137 center
set object 9 rectangle from 752,44 to 832,124 front fs empty border lc rgb '#b0b0b0' lw 1
set label '8' at 792,137 center
set object 10 rectangle from 844,44 to 924,124 front fs empty border lc rgb '#b0b0b0' lw 1
set label '9' at 884,137 center
set object 11 rectangle from 16,158 to 96,238 front fs empty border lc rgb '#b0b0b0' lw 1
set label '0' at 56,251 center
set object 12 rectangle from 108,158 to 188,238 front fs empty border lc rgb '#b0b0b0' lw 1
set label '1' at 148,251 center
set object 13 rectangle from 200,158 to 280,238 front fs empty border lc rgb '#b0b0b0' lw 1
set label '2' at 240,251 center
set object 14 rectangle from 292,158 to 372,238 front fs empty border lc rgb '#b0b0b0' lw 1
set label '3' at 332,251 center
set object 15 rectangle from 384,158 to 464,238 front fs empty border lc rgb '#b0b0b0' lw 1
set label '4' at 424,251 center
set object 16 rectangle from 476,158 to 556,238 front fs empty border lc rgb '#b0b0b0' lw 1
set label '5' at 516,251 center
set object 17 rectangle from 568,158 to 648,238 front fs empty border lc rgb '#b0b0b0' lw 1
set label '6' at 608,251 center
set object 18 rectangle from 660,158 to 740,238 front fs empty border lc rgb '#b0b0b0' lw 1
set label '7' at 700,251 center
set object 19 rectangle from 752,158 to 832,238 front fs empty border lc rgb '#b0b0b0' lw 1
set label '8' at 792,251 center
set object 20 rectangle from 844,158 to 924,238 front fs empty border lc rgb '#b0b0b0' lw 1
set label '9' at 884,251 center
set object 21 rectangle from 380,280 to 392,292 fc rgb '#2166ac' fs solid noborder
set object 22 rectangle from 392,280 to 404,292 fc rgb '#3f83bb' fs solid noborder
set object 23 rectangle from 404,280 to 416,292 fc rgb '#5d9fca' fs solid noborder
set object 24 rectangle from 416,280 to 428,292 fc rgb '#85bad8' fs solid noborder
set object 25 rectangle from 428,280 to 440,292 fc rgb '#b3d4e7' fs solid noborder
set object 26 rectangle from 440,280 to 452,292 fc rgb '#d8e9f2' fs solid noborder
set object 27 rectangle from 452,280 to 464,292 fc rgb '#ebf4f9' fs solid noborder
set object 28 rectangle from 464,280 to 476,292 fc rgb '#ffffff' fs solid noborder
set object 29 rectangle from 476,280 to 488,292 fc rgb '#fef0e7' fs solid noborder
set object 30 rectangle from 488,280 to 500,292 fc rgb '#fde0cf' fs solid noborder
set object 31 rectangle from 500,280 to 512,292 fc rgb '#f9c4aa' fs solid noborder
set object 32 rectangle from 512,280 to 524,292 fc rgb '#f3a17f' fs solid noborder
set object 33 rectangle from 524,280 to 536,292 fc rgb '#e67a5a' fs solid noborder
set object 34 rectangle from 536,280 to 548,292 fc rgb '#cc4943' fs solid noborder
set object 35 rectangle from 548,280 to 560,292 fc rgb '#b2182b' fs solid noborder
set label '-1.432' at 380,305 center
set label '0' at 470,305 center
set label '1.432' at 560,305 center
# Pixels that are not white: left end, middle line, shade, length, slope.
set table $zoom16
plot data index 0 matrix using (16+16*$1):(44+16*$2+8):(shade($3)):(16.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 1 matrix using (108+16*$1):(44+16*$2+8):(shade($3)):(16.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 2 matrix using (200+16*$1):(44+16*$2+8):(shade($3)):(16.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 3 matrix using (292+16*$1):(44+16*$2+8):(shade($3)):(16.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 4 matrix using (384+16*$1):(44+16*$2+8):(shade($3)):(16.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 5 matrix using (476+16*$1):(44+16*$2+8):(shade($3)):(16.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 6 matrix using (568+16*$1):(44+16*$2+8):(shade($3)):(16.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 7 matrix using (660+16*$1):(44+16*$2+8):(shade($3)):(16.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 8 matrix using (752+16*$1):(44+16*$2+8):(shade($3)):(16.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 9 matrix using (844+16*$1):(44+16*$2+8):(shade($3)):(16.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 10 matrix using (16+16*$1):(158+16*$2+8):(shade($3)):(16.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 11 matrix using (108+16*$1):(158+16*$2+8):(shade($3)):(16.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 12 matrix using (200+16*$1):(158+16*$2+8):(shade($3)):(16.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 13 matrix using (292+16*$1):(158+16*$2+8):(shade($3)):(16.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 14 matrix using (384+16*$1):(158+16*$2+8):(shade($3)):(16.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 15 matrix using (476+16*$1):(158+16*$2+8):(shade($3)):(16.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 16 matrix using (568+16*$1):(158+16*$2+8):(shade($3)):(16.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 17 matrix using (660+16*$1):(158+16*$2+8):(shade($3)):(16.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 18 matrix using (752+16*$1):(158+16*$2+8):(shade($3)):(16.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0), \
     data index 19 matrix using (844+16*$1):(158+16*$2+8):(shade($3)):(16.25):(0) with table if (shade($3) != 8 || $1 + $2 == 0)
unset table
plot for [s=1:7] $zoom16 using ($3 == s ? $1 : NaN):2:4:5 with vectors nohead lw 16.25 lc rgb word(shades, s) notitle, \
     for [s=9:15] $zoom16 using ($3 == s ? $1 : NaN):2:4:5 with vectors nohead lw 16.25 lc rgb word(shades, s) notitle
unset output
