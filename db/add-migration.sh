#!/usr/bin/env bash
# Adds a migration for both databases in one go: db/add-migration.sh NAME
set -euo pipefail
cd "$(dirname "$0")"
dotnet tool restore > /dev/null
for provider in Sqlite PostgreSql; do
  project="CompetencyProfiles.Migrations.$provider"
  dotnet ef migrations add "${1:?a name, such as BookingNotes}" --project "$project" --startup-project "$project"
done
