#!/usr/bin/env bash
# How long the site takes from its process's start until /health/ready says yes, and with what processor time and memory.
# start.sh [RUNS] [DATA]: DATA is a data folder, such as one that "content 20000 DATA" left; without it, a new one with the sample content.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-3}
data=${2:-$(mktemp -d)}
[ $# -ge 2 ] || trap 'rm -rf "$data"' EXIT
port=${PORT:-5977}
dotnet build src/WicNews.Web -c Release --nologo -v quiet
cd src/WicNews.Web

start() { # prints what one start took, then stops it
  local began ready process
  began=$(date +%s%N)
  WicNews__SampleContent=true WicNews__DataDirectory=$data dotnet bin/Release/net10.0/WicNews.Web.dll --urls "http://127.0.0.1:$port" > /dev/null 2>&1 &
  process=$!
  until curl -sf -o /dev/null "http://127.0.0.1:$port/health/ready"; do
    kill -0 "$process" || exit 1
    sleep 0.02
  done
  ready=$(date +%s%N)
  awk -v ms=$(((ready - began) / 1000000)) '{ printf "ready after %d ms, %d ms of processor time", ms, ($14 + $15) * 10 }' "/proc/$process/stat"
  awk '/VmRSS/ { printf ", %d MB\n", $2 / 1024 }' "/proc/$process/status"
  kill "$process"
  wait "$process" || true
}

echo -n "first start: "
start
for _ in $(seq "$runs"); do start; done
