#!/usr/bin/env bash
# Lighthouse (mobile) on home, hub, story, gallery and search of a site of its own: prints the table; fails where a score is below the promised one.
# Needs node and npm only: Chromium is the one that the browser tests restore, unless WICNEWS_TEST_CHROMIUM names another.
set -euo pipefail
cd "$(dirname "$0")"
npm ci --prefix Site --no-audit --no-fund --loglevel=error
[ -d ../WicNews.Web.Tests/Browser/node_modules ] || npm ci --prefix ../WicNews.Web.Tests/Browser --no-audit --no-fund --loglevel=error
chromium=${WICNEWS_TEST_CHROMIUM:-$(command -v chromium || (cd ../WicNews.Web.Tests/Browser && node find.js))}
dotnet build -c Release --nologo -v quiet -p:SkipBackoffice=true WicNews.Benchmarks.csproj
data=$(mktemp -d)
dotnet bin/Release/net10.0/WicNews.Benchmarks.dll serve site http://127.0.0.1:5165 "$data" > "$data/said" & site=$!
trap 'kill $site 2>/dev/null || true; wait $site 2>/dev/null || true; rm -rf "$data"' EXIT
for _ in $(seq 1 600); do grep -q ready "$data/said" && break; sleep 0.2; done
node Site/lighthouse.mjs http://127.0.0.1:5165 "$chromium"
