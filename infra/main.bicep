// Everything that FollowUp needs in one resource group. `azd up` in the root deploys it; see docs/operations.md.
// No secret is in it and none comes out of it: every connection is made with the app's own identity.
targetScope = 'resourceGroup'

@minLength(1)
@maxLength(40)
@description('Names this installation, such as test or production. It stands in the tag azd-env-name.')
param environmentName string

@description('Region of everything that has one.')
param location string = 'norwayeast'

@description('Address that people type and that links in mails begin with. Empty: the address that the platform gives the app.')
param publicUrl string = ''

@description('IANA time zone of the service.')
param zone string = 'Europe/Oslo'

@description('When due wake-ups are looked for (NCRONTAB, with seconds, in UTC).')
param sweepSchedule string = '0 * * * * *'

@description('When the nightly upkeep runs (NCRONTAB, with seconds, in UTC).')
param upkeepSchedule string = '0 30 2 * * *'

@description('What the names of the tables begin with.')
@minLength(1)
@maxLength(40)
param tablePrefix string = 'followup'

@description('How the data is copied. Zone-redundant by default; Standard_GZRS also keeps a copy in the paired region.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param dataRedundancy string = 'Standard_ZRS'

@description('Whether a lock keeps the account with the data from being deleted. With it, `azd down` is refused as a whole.')
param lockData bool = true

@description('Where Communication Services stores its data at rest. Cannot be changed afterwards.')
@allowed(['Norway', 'Europe'])
param mailDataLocation string = 'Europe'

@description('AzureManaged: a domain of the platform, at once, ten mails an hour, for trying out. CustomerManaged: your own.')
@allowed(['AzureManaged', 'CustomerManaged'])
param mailDomainKind string = 'AzureManaged'

@description('Your own domain, such as followup.example, where mailDomainKind is CustomerManaged.')
param mailDomainName string = ''

@description('Set to true when the records of your own domain are verified; only then can it be linked and used.')
param mailDomainVerified bool = false

@description('Part before the @ of the address that mails come from.')
param mailSender string = 'DoNotReply'

@description('How many mails a minute the resource allows. 0: what it allows at first, 5 for a domain of the platform and 30 for your own.')
@minValue(0)
@maxValue(60000)
param mailsPerMinute int = 0

@description('Whether sending uses the built-in role Communication and Email Service Owner, which may also list keys. Otherwise a role of our own with three actions.')
param mailRoleBuiltIn bool = false

@description('Application (client) id that delivery reports are addressed to. Empty: no delivery reports.')
param deliveryReportsAudience string = ''

@description('Tenant of that application.')
param deliveryReportsTenant string = tenant().tenantId

@description('Whether the app has been deployed: Event Grid calls it before it accepts a subscription. `azd up` sets this itself.')
param deployed bool = false

@description('Most instances at once.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Instances that always run for pages and API: 0 for the lowest price, 1 for no cold start.')
@allowed([0, 1])
param alwaysReadyInstances int = 0

@description('Memory of an instance, in MB.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('Whether a new version replaces the old one instance by instance, so that requests under way are finished. A preview of the platform.')
param rollingUpdate bool = false

@description('Whether the storage accounts are reached through a virtual network only.')
param privateNetwork bool = false

@description('Who is told of alerts. Empty: alerts are raised, and nobody is told.')
param alertEmail string = ''

@description('For how many days logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

var token = uniqueString(subscription().id, resourceGroup().id, environmentName)
var tags = { 'azd-env-name': environmentName }
// Abbreviations of the Cloud Adoption Framework:
// https://learn.microsoft.com/azure/cloud-adoption-framework/ready/azure-best-practices/resource-abbreviations
var names = {
  app: 'func-${token}'
  plan: 'plan-${token}'
  identity: 'id-${token}'
  dataAccount: 'stdata${token}'
  hostAccount: 'sthost${token}'
  communication: 'acs-${token}'
  emailService: 'email-${token}'
  workspace: 'log-${token}'
  insights: 'appi-${token}'
  actionGroup: 'ag-${token}'
  systemTopic: 'evgst-${token}'
  network: 'vnet-${token}'
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: names.identity
  location: location
  tags: tags
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    location: location
    tags: tags
    workspaceName: names.workspace
    insightsName: names.insights
    retentionDays: logRetentionDays
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    location: location
    tags: tags
    dataAccountName: names.dataAccount
    hostAccountName: names.hostAccount
    dataRedundancy: dataRedundancy
    tablePrefix: tablePrefix
    lockData: lockData
    privateNetwork: privateNetwork
  }
}

module email 'modules/email.bicep' = {
  name: 'email'
  params: {
    tags: tags
    communicationName: names.communication
    emailServiceName: names.emailService
    dataLocation: mailDataLocation
    domainKind: mailDomainKind
    domainName: mailDomainName
    domainVerified: mailDomainVerified
    sender: mailSender
  }
}

module roles 'modules/roles.bicep' = {
  name: 'roles'
  params: {
    principalId: identity.properties.principalId
    dataAccountName: storage.outputs.dataAccountName
    hostAccountName: storage.outputs.hostAccountName
    communicationName: email.outputs.communicationName
    insightsName: monitoring.outputs.insightsName
    mailRoleBuiltIn: mailRoleBuiltIn
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  name: 'network'
  params: {
    location: location
    tags: tags
    networkName: names.network
    dataAccountName: storage.outputs.dataAccountName
    hostAccountName: storage.outputs.hostAccountName
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    location: location
    tags: tags
    appName: names.app
    planName: names.plan
    identityId: identity.id
    identityClientId: identity.properties.clientId
    hostAccountName: storage.outputs.hostAccountName
    packageContainerUrl: storage.outputs.packageContainerUrl
    insightsConnectionString: monitoring.outputs.insightsConnectionString
    subnetId: network.?outputs.appSubnetId ?? ''
    maximumInstanceCount: maximumInstanceCount
    alwaysReadyInstances: alwaysReadyInstances
    instanceMemoryMB: instanceMemoryMB
    rollingUpdate: rollingUpdate
    publicUrl: publicUrl
    zone: zone
    sweepSchedule: sweepSchedule
    upkeepSchedule: upkeepSchedule
    tablesEndpoint: storage.outputs.tablesEndpoint
    tablePrefix: tablePrefix
    emailEndpoint: email.outputs.endpoint
    emailFrom: email.outputs.from
    mailsPerMinute: mailsPerMinute > 0 ? mailsPerMinute : mailDomainKind == 'AzureManaged' ? 5 : 30
    deliveryReportsTenant: deliveryReportsTenant
    deliveryReportsAudience: deliveryReportsAudience
  }
  // The app cannot start before it may read its own storage.
  dependsOn: [roles]
}

module events 'modules/events.bicep' = if (!empty(deliveryReportsAudience)) {
  name: 'events'
  params: {
    tags: tags
    systemTopicName: names.systemTopic
    communicationId: email.outputs.communicationId
    endpointUrl: '${app.outputs.url}/api/delivery-reports'
    tenantId: deliveryReportsTenant
    audience: deliveryReportsAudience
    subscribe: deployed
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    location: location
    tags: tags
    actionGroupName: names.actionGroup
    email: alertEmail
    workspaceId: monitoring.outputs.workspaceId
    dataAccountId: storage.outputs.dataAccountId
  }
}

output AZURE_LOCATION string = location
output AZURE_TENANT_ID string = tenant().tenantId
output AZURE_RESOURCE_GROUP string = resourceGroup().name
output SERVICE_API_NAME string = app.outputs.name
output SERVICE_API_ENDPOINTS array = [app.outputs.url]
output FOLLOWUP_URL string = app.outputs.url
output FOLLOWUP_DATA_ACCOUNT string = storage.outputs.dataAccountName
output FOLLOWUP_TABLES_ENDPOINT string = storage.outputs.tablesEndpoint
output FOLLOWUP_EMAIL_SERVICE string = email.outputs.emailServiceName
output FOLLOWUP_MAIL_FROM string = email.outputs.from
