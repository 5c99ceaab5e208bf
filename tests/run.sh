#!/usr/bin/env bash
# The test command: installs what the tests need (NuGet and npm packages) and runs all of them.
# Ends with one line that counts every test of every project: "N passed, N failed, N skipped".
set -uo pipefail
cd "$(dirname "$0")/.."

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

dotnet build WicNews.sln --nologo -v quiet || exit 1
status=0
for project in WicNews.Core.Tests WicNews.Cms.Tests WicNews.Web.Tests; do
  dotnet test "tests/$project" --no-build --nologo --logger "trx;LogFileName=$project.trx" --results-directory "$results" || status=1
done

count() { cat "$results"/*.trx 2>/dev/null | grep -o "<Counters [^>]*" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ n += $1 } END { print n + 0 }'; }
passed=$(count passed); failed=$(count failed); skipped=$(($(count total) - $(count executed)))
[ "$passed" -gt 0 ] || status=1
echo "$passed passed, $failed failed, $skipped skipped"
exit $status
