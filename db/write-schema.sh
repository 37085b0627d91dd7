#!/usr/bin/env bash
# Writes the two schemas as readable SQL from the built model; needs no database. After a build: db/write-schema.sh
set -euo pipefail
cd "$(dirname "$0")/.."
WRITE_SCHEMA=true timeout 60 dotnet "artifacts/bin/CompetencyProfiles.Tests/${CONFIGURATION:-debug}/CompetencyProfiles.Tests.dll" \
  -class CompetencyProfiles.Tests.Architecture.SchemaTests </dev/null
