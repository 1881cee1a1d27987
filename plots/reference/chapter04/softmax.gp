# softmax: From scores to probabilities
set encoding utf8
set terminal svg size 720,344 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'softmax'
set output 'plots/reference/chapter04/softmax.svg'
data = 'plots/reference/chapter04/softmax.dat'
set border 3 lw 1 lc rgb '#606060'
set tics nomirror out scale 0.5
set format '%g'
set grid lt 1 lw 1 lc rgb '#e6e6e6'
set xtics offset 0,0.3
set xlabel offset 0,0.7
set ylabel offset 0.7,0
set multiplot title 'From scores to probabilities' font ',19'

# panel 1: 
set origin 0, 0
set size 0.5, 0.8488372
set bmargin at screen 0.1744186
set key outside top center horizontal Left reverse samplen 3
set xlabel 'class'
set ylabel 'score'
set yrange [-1:2]
set xtics scale 0 ('0' 1, '1' 2, '2' 3)
set xrange [0.4:3.6]
plot data index 0 using 1:2:(0.752) with boxes fs solid 0.85 noborder lc rgb '#0072B2' notitle

# panel 2: 
unset label; unset arrow; unset logscale; set autoscale; set grid
set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5
unset lmargin; unset rmargin; unset tmargin
set origin 0.5, 0
set size 0.5, 0.8488372
set bmargin at screen 0.1744186
set key outside top center horizontal Left reverse samplen 3
set xlabel 'class'
set ylabel 'probability'
set yrange [0:0.8]
set xtics scale 0 ('0' 1, '1' 2, '2' 3)
set xrange [0.4:3.6]
plot data index 1 using 1:2:(0.752) with boxes fs solid 0.85 noborder lc rgb '#0072B2' notitle
unset multiplot
unset output
