#!/bin/sh
# Makes the application that delivery reports are addressed to, once. Event Grid may ask for tokens for it, and so may the one who signs in here, since
# whoever makes the subscription needs the same role: https://learn.microsoft.com/azure/event-grid/secure-webhook-delivery
# Where it cannot be made, the service is deployed without delivery reports. Turn it off with: azd env set FOLLOWUP_DELIVERY_REPORTS off
set -eu

[ "${FOLLOWUP_DELIVERY_REPORTS:-on}" = on ] || exit 0
[ -z "${FOLLOWUP_DELIVERY_REPORTS_AUDIENCE:-}" ] || exit 0

without() {
  echo "No delivery reports: $1"
  echo "Everything else is deployed. docs/operations.md, \"Delivery reports\", says how to add them."
  exit 1
}

command -v az >/dev/null || without "the Azure CLI is not installed."
az account show >/dev/null 2>&1 || without "nobody is signed in to the Azure CLI (az login)."

# Microsoft.EventGrid in the public cloud.
event_grid=4962773b-9cdb-44cf-a8bf-237846a00ab7
graph=https://graph.microsoft.com/v1.0
name="FollowUp delivery reports ($AZURE_ENV_NAME)"
role=$(cat /proc/sys/kernel/random/uuid 2>/dev/null || uuidgen)
roles=$(mktemp)
trap 'rm -f "$roles"' EXIT
cat >"$roles" <<JSON
[{
  "id": "$role",
  "value": "AzureEventGridSecureWebhookSubscriber",
  "displayName": "AzureEventGridSecureWebhookSubscriber",
  "description": "May deliver events to this application, or subscribe it to them.",
  "allowedMemberTypes": ["Application", "User"],
  "isEnabled": true
}]
JSON

audience=$(az ad app list --display-name "$name" --query '[0].appId' -o tsv)
if [ -z "$audience" ]; then
  audience=$(az ad app create --display-name "$name" --sign-in-audience AzureADMyOrg --app-roles "@$roles" --query appId -o tsv) ||
    without "the application could not be registered in this tenant."
fi
role=$(az ad app show --id "$audience" --query "appRoles[?value=='AzureEventGridSecureWebhookSubscriber'].id | [0]" -o tsv)
resource=$(az ad sp show --id "$audience" --query id -o tsv 2>/dev/null || az ad sp create --id "$audience" --query id -o tsv)
sender=$(az ad sp show --id "$event_grid" --query id -o tsv 2>/dev/null || az ad sp create --id "$event_grid" --query id -o tsv)

# Gives somebody the role, unless they have it.
give() {
  had=$(az rest --method get --url "$graph/servicePrincipals/$resource/appRoleAssignedTo" --query "value[?principalId=='$1'] | length(@)" -o tsv)
  [ "$had" -gt 0 ] || az rest --method post --url "$graph/servicePrincipals/$resource/appRoleAssignedTo" \
    --body "{\"principalId\":\"$1\",\"resourceId\":\"$resource\",\"appRoleId\":\"$role\"}" --output none
}

give "$sender" || without "Event Grid could not be given the role."
if me=$(az ad signed-in-user show --query id -o tsv 2>/dev/null); then
  give "$me" || without "whoever is signed in could not be given the role."
fi

azd env set FOLLOWUP_DELIVERY_REPORTS_AUDIENCE "$audience"
echo "Delivery reports are addressed to the application $audience."
