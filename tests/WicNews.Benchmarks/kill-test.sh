#!/usr/bin/env bash
# Kills a publishing site in mid-work several times, and checks after each time that the database is whole and that every page
# that was said to be published is there. Build first: dotnet build -c Release tests/WicNews.Benchmarks
set -euo pipefail
cd "$(dirname "$0")"
program=bin/Release/net10.0/WicNews.Benchmarks.dll
data=$(mktemp -d); trap 'rm -rf "$data"' EXIT
for round in $(seq 1 "${1:-5}"); do
  dotnet "$program" write-until-killed "$data" > "$data/said.$round" & writer=$!
  for _ in $(seq 1 600); do [ "$(grep -c published "$data/said.$round")" -ge 5 ] && break; sleep 0.1; done
  sleep "0.$((RANDOM % 9))"
  kill -9 "$writer"; wait "$writer" 2>/dev/null || true
  sqlite3 "$data/wicnews.sqlite" "PRAGMA integrity_check;" | grep -qx ok || { echo "round $round: the database is damaged"; exit 1; }
  missing=0
  while read -r key; do
    [ "$(sqlite3 "$data/wicnews.sqlite" "SELECT COUNT(*) FROM PublishedSnapshot WHERE Key = '${key^^}';")" = 1 ] || missing=$((missing + 1))
  done < <(grep -h '^published' "$data"/said.* | cut -d' ' -f2)
  orphans=$(sqlite3 "$data/wicnews.sqlite" "SELECT COUNT(*) FROM Content c LEFT JOIN Version v ON v.Id = c.VersionId WHERE v.Id IS NULL;")
  echo "round $round: $(cat "$data"/said.* | grep -c '^published') said to be published, $missing missing, $orphans without a version"
  [ "$missing" = 0 ] && [ "$orphans" = 0 ]
done
