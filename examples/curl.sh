#!/usr/bin/env bash
# Asks Sagsgraf from a shell, in four ways. SAGSGRAF_URL names the service, SAGSGRAF_TOKEN its token where it asks for one.
set -euo pipefail

url=${SAGSGRAF_URL:-http://127.0.0.1:4000/graphql}
# A header of its own for each request where there is a token; nothing where there is none.
token=()
if [[ -n ${SAGSGRAF_TOKEN:-} ]]; then token=(-H "authorization: Bearer $SAGSGRAF_TOKEN"); fi
ask=(curl --silent --show-error --fail-with-body "${token[@]}")

echo '# POST: any query, with variables'
"${ask[@]}" "$url" -H 'content-type: application/json' --data @- <<'JSON'
{
  "query": "query ($number: String!) { case(municipality: \"Kalundborg\", journalNumber: $number) { title latestStep { date outcome } } }",
  "variables": { "number": "22-008459" }
}
JSON

# A GET names its operation in a header, which a page of another site could not send.
get=("${ask[@]}" --get "$url" -H 'x-apollo-operation-name: Municipalities')
query='query Municipalities { municipalities { name code } }'
hash=$(printf '%s' "$query" | sha256sum | cut -d ' ' -f 1)
extensions="{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"$hash\"}}"

echo '# GET: the query is kept under its hash'
"${get[@]}" --data-urlencode "query=$query" --data-urlencode "extensions=$extensions"

echo '# GET by the hash alone: a short address, whose answer a cache may keep'
headers=$(mktemp)
trap 'rm -f "$headers"' EXIT
"${get[@]}" --data-urlencode "extensions=$extensions" --dump-header "$headers"
etag=$(sed -n 's/^etag: *\(.*\)\r$/\1/Ip' "$headers")

echo '# GET with the tag of that answer: nothing is sent again until a load has changed the graph'
"${get[@]}" --data-urlencode "extensions=$extensions" -H "if-none-match: $etag" --output /dev/null \
  --write-out '%{http_code}\n'
