# saturation: The first hidden layer before training
set encoding utf8
set terminal svg size 1080,344 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'saturation'
set output 'plots/reference/chapter07/saturation.svg'
data = 'plots/reference/chapter07/saturation.dat'
set border 3 lw 1 lc rgb '#606060'
set tics nomirror out scale 0.5
set format '%g'
set grid lt 1 lw 1 lc rgb '#e6e6e6'
set xtics offset 0,0.3
set xlabel offset 0,0.7
set ylabel offset 0.7,0
set multiplot title 'The first hidden layer before training' font ',19'

# panel 1: N(0, 1)
set origin 0, 0
set size 0.3333333, 0.7674419
set bmargin at screen 0.1744186
set label 'N(0, 1)' at screen 0.1666667, screen 0.8139535 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'output'
set ylabel 'share'
set yrange [0:0.5]
plot data index 0 using 1:2 with fillsteps fs solid 0.85 noborder lc rgb '#0072B2' notitle

# panel 2: 1/√D
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.3333333, 0
set size 0.3333333, 0.7674419
set bmargin at screen 0.1744186
set label '1/√D' at screen 0.5, screen 0.8139535 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'output'
set ylabel 'share'
set yrange [0:0.5]
plot data index 1 using 1:2 with fillsteps fs solid 0.85 noborder lc rgb '#0072B2' notitle

# panel 3: Xavier
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.6666667, 0
set size 0.3333333, 0.7674419
set bmargin at screen 0.1744186
set label 'Xavier' at screen 0.8333333, screen 0.8139535 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'output'
set ylabel 'share'
set yrange [0:0.5]
plot data index 2 using 1:2 with fillsteps fs solid 0.85 noborder lc rgb '#0072B2' notitle
unset multiplot
unset output
