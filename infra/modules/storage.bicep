// Two accounts. One holds what people entrusted to the service, in tables and nothing else. The other is the Functions host's: its
// locks, its keys and the deployed package. Apart, because the host needs Storage Blob Data Owner on its account, which nobody should have
// where the data is; because the two may be closed, copied and deleted at different times; and because each has its own request limit, so
// that a throttled data account does not stop the timers.
param location string
param tags object
@minLength(3)
@maxLength(24)
param dataAccountName string
@minLength(3)
@maxLength(24)
param hostAccountName string
param dataRedundancy string
param tablePrefix string
param lockData bool
param privateNetwork bool

// As Table in src/FollowUp/Store/IRowStore.cs; the service makes them too if they are missing.
var tableNames = ['cases', 'wakeups', 'outbox', 'overview', 'people', 'access', 'keys', 'drafts']
var packageContainerName = 'app-package'
var common = {
  accessTier: 'Hot'
  allowBlobPublicAccess: false
  allowCrossTenantReplication: false
  // No keys: whoever reads has an identity and a role, and is in the log.
  allowSharedKeyAccess: false
  defaultToOAuthAuthentication: true
  minimumTlsVersion: 'TLS1_2'
  supportsHttpsTrafficOnly: true
  publicNetworkAccess: privateNetwork ? 'Disabled' : 'Enabled'
  networkAcls: {
    bypass: 'None'
    defaultAction: privateNetwork ? 'Deny' : 'Allow'
  }
}
// For blobs, such as exports. Tables have no soft delete: see "Back up and restore" in docs/operations.md.
var softDelete = {
  deleteRetentionPolicy: { enabled: true, days: 30 }
  containerDeleteRetentionPolicy: { enabled: true, days: 30 }
}

resource dataAccount 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: dataAccountName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: dataRedundancy }
  properties: common

  resource blobs 'blobServices' = {
    name: 'default'
    properties: softDelete
  }

  resource tables 'tableServices' = {
    name: 'default'

    resource table 'tables' = [
      for name in tableNames: {
        name: '${tablePrefix}${name}'
      }
    ]
  }
}

resource dataLock 'Microsoft.Authorization/locks@2020-05-01' = if (lockData) {
  name: 'keep-the-data'
  scope: dataAccount
  properties: {
    level: 'CanNotDelete'
    notes: 'Tables have no soft delete. Remove this lock only when the data has been exported or is no longer needed.'
  }
}

resource hostAccount 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: hostAccountName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: common

  resource blobs 'blobServices' = {
    name: 'default'
    properties: softDelete

    resource package 'containers' = {
      name: packageContainerName
      properties: { publicAccess: 'None' }
    }
  }
}

output dataAccountId string = dataAccount.id
output dataAccountName string = dataAccount.name
output hostAccountName string = hostAccount.name
output tablesEndpoint string = dataAccount.properties.primaryEndpoints.table
output packageContainerUrl string = '${hostAccount.properties.primaryEndpoints.blob}${packageContainerName}'
