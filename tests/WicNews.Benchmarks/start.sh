#!/usr/bin/env bash
# How long the site takes from its process's start until /health/ready says yes, and with what processor time and memory.
# start.sh [RUNS] [DATA]: DATA is a data folder, such as one that "content 20000 DATA" left; without it, a new one with the sample content.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-3}
data=${2:-$(mktemp -d)}
log=$(mktemp)
[ $# -ge 2 ] && trap 'rm -f "$log"' EXIT || trap 'rm -rf "$data" "$log"' EXIT
port=${PORT:-5977}
dotnet build src/WicNews.Web -c Release --nologo -v quiet
cd src/WicNews.Web

# Asked by the shell itself: a curl every 20 ms takes most of a core, and the start that is measured is then slower by a third.
ready() {
  local answer
  { exec 3<> "/dev/tcp/127.0.0.1/$port"; } 2> /dev/null || return 1
  printf 'GET /health/ready HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' >&3
  read -r -t 10 answer <&3 || true
  exec 3>&-
  [[ $answer == *" 200 "* ]]
}
exec 4<> <(:) # nothing ever comes from it: reading it with a limit is a sleep without a process

start() { # prints what one start took, then stops it
  local began ready process
  began=$(date +%s%N)
  WicNews__SampleContent=true WicNews__DataDirectory=$data dotnet bin/Release/net10.0/WicNews.Web.dll --urls "http://127.0.0.1:$port" \
    --Logging:LogLevel:WicNews.Cms.Hosting.CmsStart=Debug > "$log" 2>&1 &
  process=$!
  until ready; do
    kill -0 "$process" || exit 1
    read -r -t 0.02 <&4 || true
  done
  ready=$(date +%s%N)
  awk -v ms=$(((ready - began) / 1000000)) '{ printf "ready after %d ms, %d ms of processor time", ms, ($14 + $15) * 10 }' "/proc/$process/stat"
  awk '/VmRSS/ { printf ", %d MB\n", $2 / 1024 }' "/proc/$process/status"
  kill "$process"
  wait "$process" || true
}

echo -n "first start: "
start
grep -o 'SampleContentStep took .*' "$log" || true
for _ in $(seq "$runs"); do start; done
