# docker build --target test .        builds and runs the tests
# docker build -t onrecord .          the image of the host
# docker run -p 5080:5080 -v onrecord:/app/index onrecord
# docker run --rm -v onrecord:/app/index onrecord ask "What did Blinken say about NATO?"

FROM mcr.microsoft.com/dotnet/sdk:10.0.401 AS build
WORKDIR /source
COPY . .
RUN dotnet restore OnRecord.slnx --locked-mode
RUN dotnet build src/Host --configuration Release --no-restore

# Tests that need real articles beside the clone are skipped, by name.
FROM build AS test
RUN dotnet test

FROM build AS publish
RUN dotnet publish src/Host --configuration Release --no-build --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0.12 AS host
WORKDIR /app
COPY --from=publish /app .
COPY --chown=$APP_UID:$APP_UID index/articles index/articles
RUN chown "$APP_UID:$APP_UID" index
USER $APP_UID
VOLUME /app/index
ENV Web__Urls=http://0.0.0.0:5080 ASPNETCORE_HTTP_PORTS=
EXPOSE 5080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/5080 && printf 'GET /healthz HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["./onrecord"]
CMD ["serve"]
