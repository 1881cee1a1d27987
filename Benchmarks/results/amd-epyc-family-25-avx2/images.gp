# images: dense256-adam: seconds by images
set encoding utf8
set terminal svg size 640,400 noenhanced font 'Helvetica,Arial,sans-serif,16' butt background '#ffffff' name 'images'
set output 'Benchmarks/results/amd-epyc-family-25-avx2/images.svg'
data = 'Benchmarks/results/amd-epyc-family-25-avx2/images.dat'
set border 3 lw 1 lc rgb '#606060'
set tics nomirror out scale 0.5
set format '%g'
set grid lt 1 lw 1 lc rgb '#e6e6e6'
set xtics offset 0,0.3
set xlabel offset 0,0.7
set ylabel offset 0.7,0
set origin 0, 0
set size 1, 0.91
set bmargin at screen 0.15
set label 'dense256-adam: seconds by images' at screen 0.5, screen 0.95 center font ',18'
set key outside top center horizontal Left reverse samplen 3
set xlabel 'images'
set ylabel 'seconds'
set logscale x
set logscale y
plot data index 0 using 1:2 with linespoints lw 2.5 dt 1 lc rgb '#0072B2' pt 7 ps 0.75 title 'this book', \
     data index 1 using 1:2 with linespoints lw 2.5 dt (14,5) lc rgb '#D55E00' pt 9 ps 0.75 title 'torch', \
     data index 2 using 1:2 with linespoints lw 2.5 dt (3,4) lc rgb '#009E73' pt 5 ps 0.75 title 'torch-compile', \
     data index 3 using 1:2 with linespoints lw 2.5 dt (14,4,3,4) lc rgb '#CC79A7' pt 13 ps 0.75 title 'tensorflow', \
     data index 4 using 1:2 with linespoints lw 2.5 dt (7,3) lc rgb '#E69F00' pt 11 ps 0.75 title 'paddle', \
     data index 5 using 1:2 with linespoints lw 2.5 dt 1 lc rgb '#56B4E9' pt 15 ps 0.75 title 'jax'
unset output
