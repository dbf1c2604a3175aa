#!/bin/sh
# Makes the application that delivery reports are addressed to, once. Event Grid may ask for tokens for it, and so may whoever is signed in here: each
# who makes or changes the subscription needs the same role. https://learn.microsoft.com/azure/event-grid/secure-webhook-delivery
# Where it cannot be made, the service is deployed without delivery reports. Turn it off with: azd env set FOLLOWUP_DELIVERY_REPORTS off
set -eu

[ "${FOLLOWUP_DELIVERY_REPORTS:-on}" = on ] || exit 0

# Microsoft.EventGrid in the public cloud.
event_grid=4962773b-9cdb-44cf-a8bf-237846a00ab7
graph=https://graph.microsoft.com/v1.0
role_name=AzureEventGridSecureWebhookSubscriber
audience=${FOLLOWUP_DELIVERY_REPORTS_AUDIENCE:-}

without() {
  echo "No delivery reports: $1"
  echo "Everything else is deployed. docs/operations.md, \"Delivery reports\", says how to add them."
  exit 1
}

# The application's own entry in the tenant, and the role in it.
find_application() {
  role=$(az ad app show --id "$audience" --query "appRoles[?value=='$role_name'].id | [0]" -o tsv) &&
    resource=$(az ad sp show --id "$audience" --query id -o tsv 2>/dev/null || az ad sp create --id "$audience" --query id -o tsv)
}

# Gives somebody the role, unless they have it.
give() {
  had=$(az rest --method get --url "$graph/servicePrincipals/$resource/appRoleAssignedTo" --query "value[?principalId=='$1'] | length(@)" -o tsv) || return 1
  [ "$had" -gt 0 ] || az rest --method post --url "$graph/servicePrincipals/$resource/appRoleAssignedTo" \
    --body "{\"principalId\":\"$1\",\"resourceId\":\"$resource\",\"appRoleId\":\"$role\"}" --output none
}

if [ -n "$audience" ]; then
  # Somebody made it before. Whoever deploys now may be somebody else; a pipeline's identity is given the role by hand.
  { me=$(az ad signed-in-user show --query id -o tsv) && find_application && give "$me"; } 2>/dev/null ||
    echo "If Event Grid refuses the subscription: whoever deploys needs the role $role_name of the application $audience. docs/operations.md, \"Delivery reports\"."
  exit 0
fi

command -v az >/dev/null || without "the Azure CLI is not installed."
az account show >/dev/null 2>&1 || without "nobody is signed in to the Azure CLI (az login)."

name="FollowUp delivery reports (${AZURE_ENV_NAME:?say which environment it is for})"
audience=$(az ad app list --display-name "$name" --query '[0].appId' -o tsv)
if [ -z "$audience" ]; then
  roles=$(mktemp)
  trap 'rm -f "$roles"' EXIT
  cat >"$roles" <<JSON
[{
  "id": "$(cat /proc/sys/kernel/random/uuid 2>/dev/null || uuidgen)",
  "value": "$role_name",
  "displayName": "$role_name",
  "description": "May deliver events to this application, or subscribe it to them.",
  "allowedMemberTypes": ["Application", "User"],
  "isEnabled": true
}]
JSON
  audience=$(az ad app create --display-name "$name" --sign-in-audience AzureADMyOrg --app-roles "@$roles" --query appId -o tsv) ||
    without "the application could not be registered in this tenant."
fi
find_application || without "the application $audience could not be read."
sender=$(az ad sp show --id "$event_grid" --query id -o tsv 2>/dev/null || az ad sp create --id "$event_grid" --query id -o tsv)
give "$sender" || without "Event Grid could not be given the role."
if me=$(az ad signed-in-user show --query id -o tsv 2>/dev/null); then
  give "$me" || without "whoever is signed in could not be given the role."
fi

echo "Delivery reports are addressed to the application $audience."
# Whoever registers it for somebody else has no environment here, and tells them the id.
azd env set FOLLOWUP_DELIVERY_REPORTS_AUDIENCE "$audience" ||
  echo "Whoever deploys says so: azd env set FOLLOWUP_DELIVERY_REPORTS_AUDIENCE $audience"
