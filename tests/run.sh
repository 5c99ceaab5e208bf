#!/usr/bin/env bash
# The test command: installs what the tests need (NuGet and npm packages) and runs all of them.
# Ends with one line that counts every test of every project: "N passed, N failed, N skipped".
set -uo pipefail
cd "$(dirname "$0")/.."

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

# Counting how often code takes which way, to compile it better later, costs more in a quarter of an hour than it brings.
export DOTNET_TieredPGO=0

dotnet build WicNews.sln --nologo -v quiet -p:AheadOfTime=false || exit 1

run() { # NAME PROJECT [FILTER]
  dotnet test "tests/$2" --no-build --nologo --logger "trx;LogFileName=$1.trx" --results-directory "$results" ${3:+--filter "$3"}
}

browser() { # NAME FILTER
  local again
  # A browser on a busy machine may miss a click. Classes in which that happened are tried once more, and named; twice is a failure.
  run "5-$1" WicNews.Web.Tests "TestCategory=Browser&$2" && return 0
  again=$(node tests/results.mjs --failed "$results/5-$1.trx")
  [ -n "$again" ] && run "6-$1-again" WicNews.Web.Tests "TestCategory=Browser&$2&($again)"
}

suite() { # NAME
  case $1 in
    backoffice) browser backoffice "FullyQualifiedName~Tests.Backoffice." ;;
    site) browser site "FullyQualifiedName!~Tests.Backoffice." ;;
    web) run web WicNews.Web.Tests "TestCategory!=Browser" ;;
    cms) run cms WicNews.Cms.Tests ;;
    core) run core WicNews.Core.Tests ;;
  esac
}

# Two at a time, the longest first, so that both end at about the same time: most tests wait for a disk, a clock or a browser, not for a core.
status=0
export results
export -f run browser suite
printf '%s\n' backoffice web site cms core | xargs -n 1 -P 2 bash -c 'suite "$0"' || status=1

[ "$(ls "$results"/*.trx 2>/dev/null | wc -l)" -ge 5 ] || status=1
node tests/results.mjs "$results"/*.trx || status=1
exit $status
