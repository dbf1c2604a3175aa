# The embedded host: the whole service in one process, with SQLite and the mailbox in /data. README.md, "In a container".
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/FollowUp/FollowUp.csproj src/FollowUp/
COPY src/FollowUp.Adapters/FollowUp.Adapters.csproj src/FollowUp.Adapters/
COPY src/FollowUp.Host/FollowUp.Host.csproj src/FollowUp.Host/
RUN dotnet restore src/FollowUp.Host
COPY src/FollowUp src/FollowUp
COPY src/FollowUp.Adapters src/FollowUp.Adapters
COPY src/FollowUp.Host src/FollowUp.Host
# The case and the meeting that the demo begins with are part of the host.
COPY samples samples
RUN dotnet publish src/FollowUp.Host --no-restore -c Release -o /app -p:UseAppHost=false

# This image brings time zones and trusted certificates, and a user without rights, whose number is APP_UID.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN mkdir /data && chown "$APP_UID" /data
COPY --from=build /app /app
WORKDIR /app
ENV ASPNETCORE_URLS=http://*:8080 \
    ASPNETCORE_HTTP_PORTS= \
    FollowUp__Data=/data
USER $APP_UID
VOLUME /data
EXPOSE 8080
# The image has no curl; the shell can ask as well.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/live HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "FollowUp.Host.dll"]
