// The function app on the Flex Consumption plan, and its settings. A test compares the settings with what the code reads.
param location string
param tags object
param appName string
param planName string
param identityId string
param identityClientId string
param hostAccountName string
param packageContainerUrl string
param insightsConnectionString string
param subnetId string
param maximumInstanceCount int
param alwaysReadyInstances int
param instanceMemoryMB int
param rollingUpdate bool
param publicUrl string
param zone string
param sweepSchedule string
param upkeepSchedule string
param tablesEndpoint string
param tablePrefix string
param emailEndpoint string
param emailFrom string
param mailsPerMinute int
param deliveryReportsTenant string
param deliveryReportsAudience string

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    tier: 'FlexConsumption'
    name: 'FC1'
  }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: appName
  location: location
  // azd finds the app of the service "api" in azure.yaml by this tag.
  tags: union(tags, { 'azd-service-name': 'api' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
    }
    // siteUpdateStrategy is not in the published types yet: https://learn.microsoft.com/azure/azure-functions/flex-consumption-site-updates
    #disable-next-line BCP037
    functionAppConfig: {
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainerUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      ...(rollingUpdate ? { siteUpdateStrategy: { type: 'RollingUpdate' } } : {})
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
        alwaysReady: alwaysReadyInstances == 0
          ? []
          : [
              {
                name: 'http'
                instanceCount: alwaysReadyInstances
              }
            ]
      }
    }
  }

  // No user name and password for deploying, either.
  resource noPasswordForFtp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource noPasswordForScm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

var ownUrl = 'https://${app.properties.defaultHostName}'

// Apart from the site, because one of them is the site's own address.
resource settings 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: app
  name: 'appsettings'
  properties: {
    AzureWebJobsStorage__accountName: hostAccountName
    AzureWebJobsStorage__credential: 'managedidentity'
    AzureWebJobsStorage__clientId: identityClientId
    APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
    APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
    AZURE_CLIENT_ID: identityClientId
    FollowUp__Storage: 'Tables'
    FollowUp__Tables__Endpoint: tablesEndpoint
    FollowUp__Tables__Prefix: tablePrefix
    FollowUp__AzureEmail__Endpoint: emailEndpoint
    FollowUp__AzureEmail__From: emailFrom
    FollowUp__AzureEmail__MessagesPerMinute: string(mailsPerMinute)
    FollowUp__PublicUrl: empty(publicUrl) ? ownUrl : publicUrl
    FollowUp__Zone: zone
    FollowUp__Sweep__Schedule: sweepSchedule
    FollowUp__Upkeep__Schedule: upkeepSchedule
    // Both or neither: one of them alone stops the start.
    FollowUp__DeliveryReports__Tenant: empty(deliveryReportsAudience) ? '' : deliveryReportsTenant
    FollowUp__DeliveryReports__Audience: deliveryReportsAudience
  }
}

output name string = app.name
output url string = ownUrl
