#!/bin/sh
# Steps a second of the program against PyTorch loops on this machine, one thread each, alternately.
# usage: src/test/python/bench/run.sh [ROUNDS] [PYTHON]        (after: mvn test-compile)
set -e
cd "$(dirname "$0")/../../../.."
rounds=${1:-7}
python=${2:-python3}
here=src/test/python/bench
list=$(mktemp)
trap 'rm -f "$list"' EXIT
mvn -q -B dependency:build-classpath -Dmdep.outputFile="$list"
java="java -Xmx800m -cp target/test-classes:target/classes:$(cat "$list") mongery.bench"

for lambda in 0.01 0; do
  echo "UOTM outlier toy, lambda $lambda"
  "$python" $here/compare.py "$rounds" \
    "mongery=$java.UotmBench 20 $lambda" \
    "careful=$python $here/uotm.py careful 10 $lambda" \
    "careful-shared=$python $here/uotm.py careful-shared 10 $lambda" \
    "released=$python $here/uotm.py released 10 $lambda"
done
for toy in outliers class; do
  preset=unotb-outliers-tau1
  [ "$toy" = class ] && preset=unotb-class-tau20
  echo "U-NOTB, $toy"
  "$python" $here/compare.py "$rounds" \
    "mongery=$java.PresetBench 20 $preset" \
    "careful=$python $here/unotb.py careful $toy 20" \
    "released=$python $here/unotb.py released $toy 20"
done
for coupling in fm otfm uotfm; do
  echo "Flow matching on squares, $coupling"
  "$python" $here/compare.py "$rounds" \
    "mongery=$java.FlowBench 100 $coupling 64" \
    "careful=$python $here/flow.py 20 $coupling 64"
done
for toy in weak-1d:not-weak-1d weak-2d:not-weak-eight-gaussians strong:not-strong-mixture; do
  echo "Neural optimal transport, ${toy#*:}"
  "$python" $here/compare.py "$rounds" \
    "mongery=$java.PresetBench 20 ${toy#*:}" \
    "careful=$python $here/not.py 20 ${toy%:*}"
done
for net in mixer unet; do
  for threads in 1 2; do
    echo "Flow matching on images, $net, $threads threads"
    "$python" $here/compare.py "$rounds" \
      "mongery=$java.ImageFlowBench 5 $net $threads" \
      "careful=$python $here/flow_images.py 5 $net $threads"
  done
done
