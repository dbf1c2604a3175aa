// What the app's identity may do, and nothing more. Ids of built-in roles:
// https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
param principalId string
param dataAccountName string
param hostAccountName string
param communicationName string
param insightsName string
param mailRoleBuiltIn bool

var builtIn = {
  storageTableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  storageBlobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  monitoringMetricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
  communicationAndEmailServiceOwner: '09976791-48a7-449e-bb21-39d1a415f350'
}

resource dataAccount 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: dataAccountName
}

resource hostAccount 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: hostAccountName
}

resource communication 'Microsoft.Communication/communicationServices@2023-04-01' existing = {
  name: communicationName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

// The rows of the service.
resource tables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(dataAccount.id, principalId, builtIn.storageTableDataContributor)
  scope: dataAccount
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      builtIn.storageTableDataContributor
    )
  }
}

// The host with timer and HTTP triggers needs blobs (locks, keys, the package) and, for its diagnostic events, tables; queues only for a
// blob trigger, which there is none of. "Connecting to host storage with an identity":
// https://learn.microsoft.com/azure/azure-functions/functions-reference#connecting-to-host-storage-with-an-identity
resource hostBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(hostAccount.id, principalId, builtIn.storageBlobDataOwner)
  scope: hostAccount
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', builtIn.storageBlobDataOwner)
  }
}

resource hostTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(hostAccount.id, principalId, builtIn.storageTableDataContributor)
  scope: hostAccount
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      builtIn.storageTableDataContributor
    )
  }
}

// Telemetry, since local authentication is off: https://learn.microsoft.com/azure/azure-monitor/app/azure-ad-authentication
resource telemetry 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, principalId, builtIn.monitoringMetricsPublisher)
  scope: insights
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      builtIn.monitoringMetricsPublisher
    )
  }
}

// There is no built-in role for sending only: the only one that can send may also list the keys, delete the resource and rename domains.
// Microsoft names these three actions as what sending takes, for SMTP, where the same identity is asked for the same right:
// https://learn.microsoft.com/azure/communication-services/quickstarts/email/send-email-smtp/smtp-authentication
resource sendMail 'Microsoft.Authorization/roleDefinitions@2022-04-01' = if (!mailRoleBuiltIn) {
  name: guid(resourceGroup().id, 'FollowUp mail sender')
  properties: {
    roleName: 'FollowUp mail sender ${uniqueString(resourceGroup().id)}'
    description: 'Sends mail through Communication Services. Cannot list keys, nor delete anything.'
    type: 'CustomRole'
    assignableScopes: [resourceGroup().id]
    permissions: [
      {
        actions: [
          'Microsoft.Communication/CommunicationServices/Read'
          'Microsoft.Communication/CommunicationServices/Write'
          'Microsoft.Communication/EmailServices/write'
        ]
        notActions: []
        dataActions: []
        notDataActions: []
      }
    ]
  }
}

resource mail 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(communication.id, principalId, mailRoleBuiltIn ? 'owner' : 'sender')
  scope: communication
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: mailRoleBuiltIn
      ? subscriptionResourceId('Microsoft.Authorization/roleDefinitions', builtIn.communicationAndEmailServiceOwner)
      : subscriptionResourceId('Microsoft.Authorization/roleDefinitions', sendMail.name)
  }
}
